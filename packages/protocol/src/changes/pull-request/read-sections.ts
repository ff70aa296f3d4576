/** A line of a text and its number, from 1. */
export interface TextLine {
	readonly text: string;
	readonly line: number;
}

/** The parts of a pull request's body that mean something. */
export type SectionName =
	| "summary"
	| "changes"
	| "testing"
	| "code review"
	| "checklist"
	| "footer";

/** A part of a body; `line` is where it begins. */
export interface Section {
	readonly name: SectionName;
	readonly line: number;
	readonly lines: readonly TextLine[];
}

const NAMES: readonly SectionName[] = ["summary", "changes", "testing", "code review", "checklist"];
const HEADING = /^\s{0,3}#{1,6}\s+(?<title>[^\n]*)$/;
const RULE = /^\s*(?:[-*_]\s*){3,}$|^\s*[‐-―]{1,3}\s*$/;
const WORKER = /^[^A-Za-z0-9]{0,20}worker\b[^A-Za-z0-9]*:/i;

/**
 * The sections of a body by their headings, of any level and with signs around the words. Text
 * under another heading is left out. The footer begins at the last rule, or without one at the
 * line that names the worker.
 */
export function readSections(text: string): Section[] {
	const lines = text.split(/\r\n|\n|\r/).map((line, at) => ({ text: line, line: at + 1 }));
	const rule = lines.findLastIndex((line) => RULE.test(line.text));
	const worker = lines.findIndex((line) => WORKER.test(line.text));
	const footer = rule === -1 ? worker : rule;
	const body = footer === -1 ? lines : lines.slice(0, footer);
	const behind = footer === -1 ? [] : lines.slice(footer);
	return [...headed(body), { name: "footer", line: footer + 1, lines: behind }];
}

function headed(lines: readonly TextLine[]): Section[] {
	const sections: (Section & { lines: TextLine[] })[] = [];
	let open: TextLine[] | undefined;
	for (const line of lines) {
		const title = HEADING.exec(line.text)?.groups?.["title"];
		if (title === undefined) {
			open?.push(line);
			continue;
		}
		const name = nameOf(title);
		open = [];
		if (name !== undefined) sections.push({ name, line: line.line, lines: open });
	}
	return sections;
}

function nameOf(title: string): SectionName | undefined {
	const words = title.toLowerCase().match(/[a-z]+/g);
	return NAMES.find((name) => name === words?.join(" "));
}
