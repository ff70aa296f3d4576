export { createEmbeddedGitHub, type EmbeddedGitHub } from "./embedded/embedded-git-hub.ts";
export { createMemoryRepository, type MemoryRepository } from "./embedded/memory-repository.ts";
export type { GitHubEmulator } from "./emulator.ts";
export type { EmulatorOptions } from "./emulator-options.ts";
export type { Fault, FaultMatch, RequestFacts } from "./faults/fault.ts";
export {
	badGateway,
	primaryRateLimit,
	reset,
	secondaryRateLimit,
	slow,
	wentWrong,
} from "./faults/ready-made.ts";
export { githubSchema } from "./schema/github-schema.ts";
export type { NewRepository } from "./seed/add-repository.ts";
export type { NewBoard, SeededBoard } from "./seed/seeded-board.ts";
export type { SeededRepository } from "./seed/seeded-repository.ts";
export type { LoggedRequest } from "./server/request-log.ts";
export { sshShimPath } from "./ssh-shim-path.ts";
export { startGitHubEmulator } from "./start-github-emulator.ts";
export type { Account } from "./store/account.ts";
export type { IssueComment } from "./store/comment.ts";
export type { Permission } from "./store/permission.ts";
export type { Issue, PullRequest } from "./store/subject.ts";
