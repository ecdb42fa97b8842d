/** What an article counts in its headings (案例一： 步骤2： 误区三、), as a part of an expression. */
export const COUNTED_WORD =
  "(?:案例|步骤|漏洞|阶段|方法|方式|示例|场景|话题|原则|支柱|亮点|看点|问题|误区|思维|课时|关键词|要点|故事|活动|环节|趋势|建议|启示|特点|经验|做法|任务|专题|镜头|现场|挑战|举措|路径|目标|议题|观点|理由|条件|背景)";
