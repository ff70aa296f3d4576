import { literal } from "../../text/literal.ts";
import type { GitSetting } from "./git-settings.ts";

const TOKEN =
	/[#;][^\n]*|\[\s*([\w.-]+)(?:\s+"((?:\\.|[^"\\\n])*)")?\s*\]|([A-Za-z][\w-]*)[ \t]*=((?:"(?:\\[\s\S]|[^"\\\n])*"|\\[\s\S]|[^"\\\n#;]+)*)|[\w-]+|[\s\S]/g;
const STRETCH = /"((?:\\[\s\S]|[^"\\])*)"|\\[\s\S]|[^"\\]+/g;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", b: "\b", "\n": "" };

/**
 * The settings in a configuration file as git reads it: quotes go wherever they stand in a value, `#` and `;` outside
 * of them begin a comment, a backslash at the end of a line joins it with the next. `section` holds until the first
 * header.
 */
export function readGitConfiguration(source: string, section: string): readonly GitSetting[] {
	const settings: GitSetting[] = [];
	let current = section;
	for (const [, name, subsection, key, value] of source.replaceAll("\r\n", "\n").matchAll(TOKEN)) {
		if (name !== undefined) {
			current = subsection === undefined ? name : `${name}.${subsection.replace(/\\(.)/g, "$1")}`;
		}
		if (key === undefined || value === undefined) continue;
		settings.push({ key: `${current}.${key}`, value: literal(plainValue(value.trim())) });
	}
	return settings;
}

function plainValue(written: string): string {
	return written.replace(STRETCH, (stretch: string, quoted?: string) =>
		unescaped(quoted ?? stretch),
	);
}

function unescaped(stretch: string): string {
	return stretch.replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}
