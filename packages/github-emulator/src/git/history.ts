import { type ChangedFile, changedFilesFlags, parseChangedFiles } from "./changed-files.ts";
import { type CommitFacts, commitFormat, parseCommitFacts } from "./commit-facts.ts";
import { type GitCommand, linesOf } from "./git-command.ts";

export interface History {
	/** The commit a revision expression names, or null. */
	commitOid(expression: string): Promise<string | null>;
	facts(oid: string): Promise<CommitFacts>;
	/** What is on `head` and not on `base`, oldest first. */
	commitsBetween(base: string, head: string): Promise<string[]>;
	isAncestor(ancestor: string, descendant: string): Promise<boolean>;
	/** From the merge base to `head`, as a pull request shows it. */
	changedFiles(base: string, head: string): Promise<ChangedFile[]>;
	diff(base: string, head: string): Promise<string>;
	/** A file's contents at a revision, or null. */
	file(revision: string, path: string): Promise<string | null>;
}

export const historyOf = (git: GitCommand): History => ({
	async commitOid(expression) {
		const verify = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
		const oid = await git.attempt([...verify, `${expression}^{commit}`]);
		return oid === null ? null : oid.trim();
	},
	async facts(oid) {
		return parseCommitFacts(await git.text(["log", "-1", `--format=${commitFormat}`, oid]));
	},
	async commitsBetween(base, head) {
		return linesOf(await git.text(["rev-list", "--reverse", "--topo-order", `${base}..${head}`]));
	},
	async isAncestor(ancestor, descendant) {
		return (await git.attempt(["merge-base", "--is-ancestor", ancestor, descendant])) !== null;
	},
	async changedFiles(base, head) {
		return parseChangedFiles(await git.text(["diff", ...changedFilesFlags, `${base}...${head}`]));
	},
	file: (revision, path) => git.attempt(["cat-file", "blob", `${revision}:${path}`]),
	diff: (base, head) => git.text(["diff", `${base}...${head}`]),
});
