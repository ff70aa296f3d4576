import { Configuration } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { overrideConfiguration } from "./override-configuration.ts";

const PLAIN = Configuration.parse({});
const SET = Configuration.parse({
	repository: "acme/set",
	board: { owner: "acme", number: 7, statuses: { Ready: "To do" } },
});

describe("the environment over a configuration", () => {
	test.each<[string, Configuration, Record<string, string>, object]>([
		[
			"names the repository",
			SET,
			{ GITHUB_REPOSITORY: "acme/other" },
			{ repository: "acme/other" },
		],
		[
			"names a board",
			PLAIN,
			{ GH_PROJECT_OWNER: "acme", GITHUB_PROJECT_NUM: "3" },
			{ board: { owner: "acme", number: 3, statuses: {} } },
		],
		[
			"names another board of the same owner, whose columns stay",
			SET,
			{ GITHUB_PROJECT_NUM: "3" },
			{ board: { owner: "acme", number: 3, statuses: { Ready: "To do" } } },
		],
		["names another owner", SET, { GH_PROJECT_OWNER: "other" }, { board: { owner: "other" } }],
		[
			"says nothing where a variable is empty, as gh takes it",
			SET,
			{ GITHUB_REPOSITORY: "", GH_PROJECT_OWNER: "", GITHUB_PROJECT_NUM: "" },
			{ repository: "acme/set", board: { owner: "acme", number: 7 } },
		],
		["says nothing by an owner alone", PLAIN, { GH_PROJECT_OWNER: "acme" }, { workers: {} }],
	])("%s", (_, configuration, env, expected) => {
		expect(overrideConfiguration(configuration, env)).toMatchObject(expected);
	});

	const OF_ACME = { GH_PROJECT_OWNER: "acme" };
	const NUMBERS = ["abc", "-1", "0", "1.5", "007", " ", "7 ", "1e3", "0x7", "2147483648"];

	test.each(
		NUMBERS.flatMap(
			(number) =>
				[
					[number, "without a board", PLAIN, {}],
					[number, "over a board", SET, {}],
					[number, "with an owner", PLAIN, OF_ACME],
				] as const,
		),
	)("is refused with the board's number %j %s", (number, _, configuration, env) => {
		expect(() =>
			overrideConfiguration(configuration, { ...env, GITHUB_PROJECT_NUM: number }),
		).toThrow(
			expect.objectContaining({
				code: "ENVIRONMENT_INVALID",
				message: "GITHUB_PROJECT_NUM is not a board's number.",
				hint: "Set it to the number at the end of the board's URL, or unset it.",
			}),
		);
	});

	test("is refused with a number of nobody's board", () => {
		expect(() => overrideConfiguration(PLAIN, { GITHUB_PROJECT_NUM: "7" })).toThrow(
			expect.objectContaining({
				code: "ENVIRONMENT_INVALID",
				message: "GITHUB_PROJECT_NUM names a board, and nothing says whose.",
				hint: expect.stringContaining("GH_PROJECT_OWNER"),
			}),
		);
	});

	test.each(["widget", "acme/widget/more", "https://github.com/acme/widget", "acme /w", " "])(
		"is refused with the repository %j",
		(name) => {
			expect(() => overrideConfiguration(SET, { GITHUB_REPOSITORY: name })).toThrow(
				expect.objectContaining({
					code: "ENVIRONMENT_INVALID",
					message: "GITHUB_REPOSITORY is not owner/name.",
					hint: "Set it to the repository's name on GitHub, like acme/widget, or unset it.",
				}),
			);
		},
	);
});
