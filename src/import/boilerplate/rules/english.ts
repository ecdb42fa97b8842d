import type { BoilerplateRule, Gap } from "../rule.ts";

const count: Gap = { role: "counts", longest: 12, form: "[\\d,.]{1,9}[kKwW]?\\+?" };

/** The same page in its English interface. */
export const english: readonly BoilerplateRule[] = [
  {
    id: "english/scan",
    certainty: "frame",
    phrases: [
      "Scan QR Code via WeChat to follow Official Account",
      "Scan QR Code via WeChat",
      "to follow Official Account",
      "Scan to Follow",
      "Scan with Weixin to use this Mini Program",
      "Scan with WeChat to use this Mini Program",
      "Use WeChat to scan the QR code",
      "Weixin Scan to Follow this Official Account",
    ],
    patterns: ["ScanwithWeixinto(?:usethisMiniProgram|openthispage|usefullservices)"],
    takes: ["Scan with Weixin to use full services"],
    spares: ["Visitors scan QR codes to follow official accounts of the museum."],
  },
  {
    id: "english/reward",
    certainty: "frame",
    phrases: ["people gave a reward", "Transfer money to me via QR code", "Long press QR code to transfer me a reward", "Affected by Apple's new policy"],
    patterns: ["AsrequiredbyApple'?snewpolicy[,，].{0,180}?viaQRcode\\.", "Duetoanewpolicyof(?:the)?Apple.{0,140}?viaQRcode\\."],
    takes: ["As required by Apple's new policy, the Reward feature has been disabled on Weixin for iOS. You can still reward an Official Account by transferring money via QR code."],
  },
  {
    id: "english/next",
    certainty: "frame",
    phrases: ["Scroll to see next", "Scroll up to see next", "Tap to read original", "Swipe up to see next", "Tags are not available in preview mode", "Preview tags cannot be clicked"],
  },
  {
    id: "english/look",
    certainty: "frame",
    phrases: ["Send to Top Stories", "Synced to Top Stories", "Share your thoughts with friends", "Friends can see it in Top Stories", "Write a comment", "Featured Comments", "No more data", "Double-tap to unlike", "double tap to unlike", ", tap twice to unlike", ", double-tap to remove like", ", double-tap to unselect Wow"],
    patterns: ["(?:Upto)?200charactersmax"],
  },
  {
    id: "english/word",
    certainty: "word",
    phrases: ["Reward", "Read more", "Read original", "Views", "Report", "Like", "Wow", "Share", "Comment", "Favorite", "Cancel", "Allow", "Got It", "OK", "Send", "Sent", "Close", "More", "Video", "Mini Program", "Modified on", "Read", "Follow", "Following", "Comments", "Author's tip", "Previous", "Next"],
    before: count,
  },
];
