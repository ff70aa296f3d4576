export { type TurnCommandFiles, type TurnEvent, turnHookCommand } from "./turn-hook-command.ts";
export { turnHookFiles } from "./turn-hook-files.ts";
export type { Over } from "./usage/over.ts";
export { readTurnUsage } from "./usage/read-turn-usage.ts";
export { type TranscriptUsage, transcriptReader } from "./usage/transcript-reader.ts";
export { type TurnReading, turnReader } from "./usage/turn-reader.ts";
export type { TokenUsage, TurnUsage } from "./usage/turn-usage.ts";
