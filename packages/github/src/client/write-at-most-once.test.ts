import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import type { GitHubClient } from "./github-client.ts";
import { GitHubError } from "./github-error.ts";
import { writeAtMostOnce } from "./write-at-most-once.ts";

const origin = { operation: "Write", says: "as scripted" };
const lost = new GitHubError({ ...origin, kind: "unavailable", mayHaveExecuted: true });
const unreadable = new GitHubError({ ...origin, kind: "answer-invalid" });
const unsent = new GitHubError({ ...origin, kind: "unavailable", mayHaveExecuted: false });
const rejected = new GitHubError({ ...origin, kind: "rejected" });
const defect = new TypeError("a defect of ours");
const altered = new CodedError("COMMENT_ALTERED", "Stored another text.", { hint: "Look." });

/** What happens, in order: `w` a write, `f` a look, a number a wait. */
async function play(script: {
	writes: (string | Error)[];
	finds?: (string | Error | undefined)[];
}) {
	const events: (string | number)[] = [];
	const writes = [...script.writes];
	const finds = [...(script.finds ?? [])];
	const step = (event: string, next: string | Error | undefined) => {
		events.push(event);
		if (next instanceof Error) throw next;
		return next;
	};
	const client: Pick<GitHubClient, "sleep"> = { sleep: async (wait) => events.push(wait) };
	const outcome = await writeAtMostOnce(client, {
		write: async () => step("w", writes.shift()) ?? "",
		find: async () => step("f", finds.shift()),
	}).catch((error: unknown) => error);
	return { outcome, events };
}

const looks = [500, "f", 1500, "f", 4000, "f"];

describe("a write", () => {
	test.each<[string, Parameters<typeof play>[0], unknown, (string | number)[]]>([
		["that is answered is done", { writes: ["done"] }, "done", ["w"]],
		[
			"whose answer is lost is found",
			{ writes: [lost], finds: ["found"] },
			"found",
			["w", 500, "f"],
		],
		[
			"whose answer is unreadable is found",
			{ writes: [unreadable], finds: ["found"] },
			"found",
			["w", 500, "f"],
		],
		[
			"is found by a replica that lags",
			{ writes: [lost], finds: [undefined, undefined, "found"] },
			"found",
			["w", ...looks],
		],
		["that is not there is repeated", { writes: [lost, "done"] }, "done", ["w", ...looks, "w"]],
		[
			"is repeated twice and no more",
			{ writes: [lost, lost, lost] },
			lost,
			["w", ...looks, "w", ...looks, "w", ...looks],
		],
		[
			"is found after its repetition is rejected",
			{ writes: [lost, rejected], finds: [undefined, undefined, undefined, "found"] },
			"found",
			["w", ...looks, "w", 500, "f"],
		],
		[
			"whose repetition is rejected, and that is not there, fails so",
			{ writes: [lost, rejected] },
			rejected,
			["w", ...looks, "w", ...looks],
		],
		[
			"is not repeated when nobody can look",
			{ writes: [lost], finds: [unsent] },
			lost,
			["w", 500, "f"],
		],
		["that is rejected is not looked for", { writes: [rejected] }, rejected, ["w"]],
		["that was certainly not executed is not looked for", { writes: [unsent] }, unsent, ["w"]],
		[
			"that went wrong after GitHub's answer is not repeated",
			{ writes: [altered] },
			altered,
			["w"],
		],
		["that shows a defect of ours is not repeated", { writes: [defect] }, defect, ["w"]],
		[
			"whose look shows a defect of ours says so",
			{ writes: [lost], finds: [defect] },
			defect,
			["w", 500, "f"],
		],
	])("%s", async (_, script, outcome, events) => {
		expect(await play(script)).toEqual({ outcome, events });
	});
});
