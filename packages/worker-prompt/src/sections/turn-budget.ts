import { TURN_TABLE } from "@codex-workers/protocol";
import type { WorkerPromptInput } from "../worker-prompt-input.ts";

export const turnBudget = (input: WorkerPromptInput): string => `## Turns

You have ${input.turns} turns; every answer you give is one.

| From turn | Phase | Do |
|-----------|-------|----|
${TURN_TABLE.map((row) => `| ${Math.round((row.from * input.turns) / 100)} | ${row.phase} | ${row.action} |`).join("\n")}`;
