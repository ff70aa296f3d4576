import { appendFile, mkdir } from "node:fs/promises";
import { type CommitWriter, commitWriterOf } from "./commit-writer.ts";
import { gitCommand } from "./git-command.ts";
import type { GitProcesses } from "./git-processes.ts";
import { type History, historyOf } from "./history.ts";
import { type Refs, refsOf } from "./refs.ts";

/** A real bare repository on disk; every question is answered by git. */
export interface BareRepository extends Refs, History, CommitWriter {
	readonly dir: string;
}

/** GitHub allows partial clones and fetching by oid; objects must not vanish under a running fetch. */
const configuration = `
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[transfer]
	hideRefs = refs/emulator
[gc]
	auto = 0
[receive]
	autogc = false
`;

export const createBareRepository = async (
	processes: GitProcesses,
	options: { dir: string; defaultBranch: string },
): Promise<BareRepository> => {
	const { dir, defaultBranch } = options;
	const git = gitCommand(processes, dir);
	await mkdir(dir, { recursive: true });
	await git.text(["init", "--quiet", "--bare", "--template=", `--initial-branch=${defaultBranch}`]);
	await appendFile(`${dir}/config`, configuration);
	const refs = refsOf(git);
	return { dir, ...refs, ...historyOf(git), ...commitWriterOf(git, refs) };
};
