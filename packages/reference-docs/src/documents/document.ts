import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A Markdown file of the repository. */
export interface Document {
	/** Relative to the repository's top, with `/`. */
	readonly name: string;
	readonly text: string;
}

/** Kept as a program wrote them, or copies of pages that are looked at where they come from. */
const OTHERS = /(?:^|\/)(?:golden|node_modules)\/|^plugins\/.*\/build\/|^\.changeset\//;

/** Every Markdown file that git knows or would take. */
export function documents(top: string): Document[] {
	const listed = execFileSync(
		"git",
		["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z", "--", "*.md"],
		{ cwd: top, encoding: "utf8" },
	);
	const gone = new Set(deleted(top));
	return listed
		.split("\0")
		.filter((name) => name !== "" && !OTHERS.test(name) && !gone.has(name))
		.map((name) => ({ name, text: readFileSync(path.join(top, name), "utf8") }));
}

function deleted(top: string): string[] {
	const listed = execFileSync("git", ["ls-files", "--deleted", "-z"], {
		cwd: top,
		encoding: "utf8",
	});
	return listed.split("\0");
}
