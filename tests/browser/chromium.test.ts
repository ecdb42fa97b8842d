import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium, launchChromium } from "./chromium.ts";

describe("findChromium", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("takes the path in CHROMIUM_PATH before all others", () => {
    vi.stubEnv("CHROMIUM_PATH", process.execPath);
    expect(findChromium().executable).toBe(process.execPath);
  });

  it("fails where CHROMIUM_PATH names nothing, rather than take another", () => {
    vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
    expect(() => findChromium()).toThrow("/nowhere/chromium");
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")("starts the browser that npm installed", async () => {
    vi.stubEnv("CHROMIUM_PATH", "npm");
    const browser = await launchChromium();
    expect(browser.isConnected()).toBe(true);
    await browser.close();
  });
});
