import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ChangeType } from "../change-type.ts";
import type { ChangeTitle } from "./change-title.ts";
import { formatChangeTitle } from "./format-change-title.ts";
import { parseChangeTitle } from "./parse-change-title.ts";

const plain = { scope: null, breaking: false };

describe("a change's title", () => {
	test.each<[string, ChangeTitle]>([
		[
			"feat: Add dark mode toggle to settings (#123)",
			{ ...plain, type: "feat", description: "Add dark mode toggle to settings", issue: 123 },
		],
		[
			"fix(gate-hook): deny (and say why) (#7)",
			{ ...plain, type: "fix", scope: "gate-hook", description: "deny (and say why)", issue: 7 },
		],
		["docs!: x (#1)", { ...plain, type: "docs", breaking: true, description: "x", issue: 1 }],
		[
			"refactor(a/b.c_d)!: see #4: 🎉 (#2147483647)",
			{
				type: "refactor",
				scope: "a/b.c_d",
				breaking: true,
				description: "see #4: 🎉",
				issue: 2_147_483_647,
			},
		],
	])("%j is read and written", (text, title) => {
		expect(parseChangeTitle(text)).toEqual({ type: "title", title });
		expect(formatChangeTitle(title)).toBe(text);
	});

	test.each(ChangeType.options)("may be of type %s", (type) => {
		expect(parseChangeTitle(`${type}: a (#1)`)).toMatchObject({ title: { type } });
	});

	test("of a common kind needs neither scope nor a word on breaking", () => {
		expect(formatChangeTitle({ type: "fix", description: "a", issue: 1 })).toBe("fix: a (#1)");
	});

	test.each([
		["", "is empty", 1],
		["  ", "is empty", 1],
		["feat: a\nb (#1)", "one line", 8],
		["feat: a\u202eb (#1)", "reorders", 8],
		["feat: a\ud800b (#1)", "hides", 8],
		[" feat: a (#1)", "blank stands before the type", 1],
		["feat: a (#1) ", "blank stands at the end", 13],
		["[type]: [description] (#[ISSUE])", "placeholder [type]", 1],
		["feat: [description] (#1)", "placeholder [description]", 7],
		["feat: a (#[ISSUE])", "placeholder #[ISSUE]", 10],
		["[Feat] add a thing", "write feat:", 1],
		["[fix]: a (#1)", "write fix:", 1],
		["✨ feat: a (#1)", "begins with its type", 1],
		["#12 add a thing", "begins with its type", 1],
		["Add a thing (#1)", "begins with its type and a colon", 1],
		["Feat: a (#1)", "lower case", 1],
		["FIX(x): a (#1)", "lower case", 1],
		["feature: a (#1)", "feature is no type", 1],
		["style: a (#1)", "style is no type", 1],
		["feat(): a (#1)", "scope is empty", 5],
		["feat (x): a (#1)", "blank stands before the scope", 5],
		["feat(a b): a (#1)", "a scope is one word", 5],
		["feat(a,b): a (#1)", "a scope is one word", 5],
		["feat(a: b (#1)", "a scope is one word", 5],
		["feat : a (#1)", "blank stands before the colon", 5],
		["feat – a (#1)", "a dash stands", 5],
		["feat - a (#1)", "a dash stands", 5],
		["feat(x)— a (#1)", "a dash stands", 8],
		["feat!!: a (#1)", "a colon must follow", 6],
		["feat add: a (#1)", "a colon must follow", 5],
		["feat", "a colon must follow", 5],
		["feat:a (#1)", "one blank must follow", 6],
		["feat:", "one blank must follow", 6],
		["feat:  a (#1)", "only one blank may follow", 7],
		["feat:\u00a0a (#1)", "one blank must follow", 6],
		["feat: (#1)", "description is missing", 7],
		["feat: a (#0)", "begins with 1 to 9", 11],
		["feat: a (#012)", "begins with 1 to 9", 11],
		["feat: a (#12345678901)", "at most 2147483647", 11],
		["feat: a (#2147483648)", "at most 2147483647", 11],
		["feat: a (#1) (#2)", "two numbers", 9],
		["feat: a (#1), (#2)", "two numbers", 9],
		["feat: a(#1)", "blank must stand before the issue", 8],
		["feat: a  (#1)", "only one blank may stand before", 8],
		["feat: a. (#1)", "full stop", 8],
		["feat: a... (#1)", "full stop", 10],
		["feat: a… (#1)", "full stop", 8],
		["feat: a (#1).", "must be the end", 13],
		["feat: a #1", "in parentheses", 9],
		["feat: a (1)", "written with #", 9],
		["feat: a", "must end with its issue", 8],
		["feat: a (#)", "must end with its issue", 12],
		["fix: closes #9 in the list (#1)", "would close issue 9", 6],
		["fix: fixes acme/widget#9 (#1)", "would close issue 9", 6],
		[`feat: ${"a".repeat(300)} (#1)`, "at most 256", 257],
	])("%j is refused: %s", (text, why, column) => {
		const read = parseChangeTitle(text);
		expect(read).toMatchObject({ type: "invalid", why: expect.stringContaining(why), column });
	});

	const words = fc.oneof(
		fc.string({ unit: "binary", maxLength: 40 }),
		fc
			.array(fc.constantFrom("a", " ", "(#1)", ".", "#2", "fixes ", ":", "[type]", "🎉", "–", "!"))
			.map((parts) => parts.join("")),
	);
	const titles = fc.record({
		type: fc.constantFrom(...ChangeType.options),
		scope: fc.option(fc.oneof(fc.stringMatching(/^[a-z0-9][\w./-]{0,49}$/), words)),
		breaking: fc.boolean(),
		description: words,
		issue: fc.integer({ min: -1, max: 99_999_999_999 }),
	});

	test("is written only so that it reads as its own parts", () =>
		fc.assert(
			fc.property(titles, (title) => {
				let text: string;
				try {
					text = formatChangeTitle(title);
				} catch (error) {
					expect(error).toMatchObject({ code: "CHANGE_TITLE_INVALID" });
					return;
				}
				expect(parseChangeTitle(text)).toEqual({ type: "title", title });
			}),
			{ numRuns: 500 },
		));

	test("of ordinary parts can always be written", () =>
		fc.assert(
			fc.property(
				fc.record({
					type: fc.constantFrom(...ChangeType.options),
					scope: fc.option(fc.stringMatching(/^[a-z0-9][\w./-]{0,49}$/)),
					breaking: fc.boolean(),
					description: fc.stringMatching(/^[a-z][a-z ,()`$*]{0,100}[a-z]$/),
					issue: fc.integer({ min: 1, max: 2_147_483_647 }),
				}),
				(title) => {
					expect(parseChangeTitle(formatChangeTitle(title))).toEqual({ type: "title", title });
				},
			),
		));

	test("is read without a throw from any text, with a column in it or behind it", () =>
		fc.assert(
			fc.property(
				fc.oneof(
					words,
					titles.map((t) => `${t.type}: ${t.description}`),
				),
				(text) => {
					const read = parseChangeTitle(text);
					if (read.type === "title") return;
					expect(read.column).toBeGreaterThanOrEqual(1);
					expect(read.column).toBeLessThanOrEqual(text.length + 1);
				},
			),
			{ numRuns: 500 },
		));
});
