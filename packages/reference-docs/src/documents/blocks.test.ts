import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Configuration, parseMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { loadProgram } from "../commands/program.ts";
import { documents } from "./document.ts";
import { fencedBlocks } from "./fenced-blocks.ts";
import { namedCommands, unknownIn } from "./named-commands.ts";

const top = fileURLToPath(new URL("../../../..", import.meta.url));
const pages = documents(top);
const program = await loadProgram(top);
/** What `pnpm` runs besides the repository's scripts. */
const PNPM = new Set(["install", "vitest", "changeset", "exec", "add"]);
/** In code: behind a backtick, at the start of a line, or behind another command. */
const PNPM_RUN =
	/(?:`|^(?:\$ )?|&& )(?:npx (?:-y |--yes )?)?pnpm(?:@\d[\d.]*)? (?:--silent )?([a-z][\w:-]*)/gm;

const blocksOf = (language: string) =>
	pages.flatMap(({ name, text }) =>
		fencedBlocks(text)
			.filter((block) => block.language === language)
			.map((block) => ({ ...block, place: `${name}:${block.line}` })),
	);
const configurations = blocksOf("json").filter(({ note }) => note === "configuration");
const markers = blocksOf("markdown").filter(({ text }) => text.startsWith("<!-- "));

describe("blocks of the repository's Markdown", () => {
	test.each(blocksOf("json"))("JSON at $place parses", ({ text }) => {
		expect(() => JSON.parse(text)).not.toThrow();
	});

	test.each(configurations)("the configuration at $place fits its schema", ({ text }) => {
		expect(Configuration.safeParse(JSON.parse(text)).error?.issues).toBeUndefined();
	});

	test("that show a configuration are marked as one", () => {
		expect(configurations.length).toBeGreaterThan(1);
		const others = blocksOf("json").filter(({ note }) => note !== "configuration");
		const forgotten = others.filter(({ text }) =>
			/^\{\s*"(?:repository|board|workers)": [{"]/.test(text),
		);
		expect(forgotten.map(({ place }) => place)).toEqual([]);
	});

	test.each(markers.filter(({ place }) => place.startsWith("docs/")))(
		"the marker at $place is read",
		({ text }) => {
			expect(parseMarker(text)).toMatchObject({ type: "marker" });
		},
	);

	test("show markers", () => {
		expect(markers.length).toBeGreaterThan(8);
	});
});

describe("the commands that the repository's Markdown names", () => {
	const { scripts } = JSON.parse(readFileSync(path.join(top, "package.json"), "utf8"));

	test.each(pages)("in $name exist, with their options", ({ text }) => {
		const unknown = namedCommands(text).flatMap((words) => unknownIn(words, program.top) ?? []);
		expect(unknown).toEqual([]);
	});

	test.each(pages.filter(({ name }) => !name.startsWith("skills/")))(
		"in $name are scripts of the repository where pnpm runs them",
		({ text }) => {
			const named = [...text.matchAll(PNPM_RUN)];
			const unknown = named.map(([, name = ""]) => name).filter((name) => !(name in scripts));
			expect(unknown.filter((name) => !PNPM.has(name))).toEqual([]);
		},
	);

	test.each([
		["dispatch --slots --max 5", undefined],
		["review post --issue 123", undefined],
		["report …", undefined],
		["dispatch --solts", "--solts"],
		["reprot started", "reprot"],
		["review pots", "pots"],
		["audit --fix=1", undefined],
	])("`codex-workers %s` has the fault %j", (words, fault) => {
		expect(unknownIn(words, program.top)).toBe(fault);
	});

	test("are looked for in blocks and in prose", () => {
		const page = "Run `codex-workers\nstop 7`.\n\n```sh\n$ npx codex-workers claims   # who\n```\n";
		expect(namedCommands(page)).toEqual(["claims", "stop 7"]);
	});
});
