import { type GitCommand, linesOf } from "./git-command.ts";

/** A compare-and-swap of one ref. */
interface RefChange {
	readonly name: string;
	/** What it must point at now: null when it must not exist, undefined when it does not matter. */
	readonly before?: string | null | undefined;
	/** What it will point at; null deletes it. */
	readonly after: string | null;
}

export interface Refs {
	/** The object a fully qualified ref points at, or null. */
	resolve(name: string): Promise<string | null>;
	/** The refs at or below `prefix`, sorted by name. */
	refs(prefix: string): Promise<{ name: string; oid: string }[]>;
	/** Fetches a refspec from another repository on this disk; one without a target brings objects only. */
	adopt(directory: string, refspec: string): Promise<void>;
	/** All changes or none; false when one of them did not apply. */
	updateRefs(changes: readonly RefChange[]): Promise<boolean>;
}

const zero = "0".repeat(40);

const command = ({ name, before, after }: RefChange): string => {
	const old = before === undefined ? "" : (before ?? zero);
	return after === null ? `delete ${name}\0${old}\0` : `update ${name}\0${after}\0${old}\0`;
};

export const isRefName = (name: string): boolean => /^refs\/[^\s\0]+$/.test(name);

export const refsOf = (git: GitCommand): Refs => ({
	async resolve(name) {
		if (!isRefName(name)) return null;
		const oid = await git.attempt(["show-ref", "--verify", "--hash", "--", name]);
		return oid === null ? null : oid.trim();
	},
	async refs(prefix) {
		const pattern = prefix.replace(/\/$/, "");
		const listed = await git.text([
			"for-each-ref",
			"--format=%(objectname) %(refname)",
			"--",
			pattern,
		]);
		return linesOf(listed).map((line) => ({ oid: line.slice(0, 40), name: line.slice(41) }));
	},
	async adopt(directory, refspec) {
		await git.text(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", directory, refspec]);
	},
	async updateRefs(changes) {
		if (!changes.every(({ name }) => isRefName(name))) return false;
		const input = changes.map(command).join("");
		return (await git.attempt(["update-ref", "--stdin", "-z"], input)) !== null;
	},
});
