import { setTimeout as delay } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { StepEvent } from "../steps/step.ts";
import { startTeam } from "../testing/team.ts";
import { dispatchIssue } from "./dispatch-issue.ts";

test.each(["read", "gate"])(
	"an interrupt during %s is told as one, whatever it broke",
	async (at) => {
		const team = await startTeam();
		const abort = new AbortController();
		const context = await team.context({});
		const broken = { ...context, hooks: { ...context.hooks, node: "/nowhere/node" } };
		const seen: string[] = [];
		const onStep = (event: StepEvent) => {
			if (event.type === "begun") seen.push(event.step);
			if (event.type === "begun" && event.step === at) abort.abort();
		};
		const dispatched = dispatchIssue(broken, { issue: 7, signal: abort.signal }, onStep);
		await expect(dispatched).rejects.toMatchObject({ code: "INTERRUPTED" });
		expect(seen.at(-1)).toBe(at);
		expect(await team.refs()).toEqual([]);
	},
);

test("a dispatch that is interrupted before it begins asks nobody anything", async () => {
	const team = await startTeam();
	const context = await team.context({});
	const seen: StepEvent[] = [];
	const request = { issue: 7, signal: AbortSignal.abort() };
	const dispatched = dispatchIssue(context, request, (event) => seen.push(event));
	await expect(dispatched).rejects.toMatchObject({ code: "INTERRUPTED" });
	expect(seen).toEqual([]);
});

test.each<[string, string, () => void]>([
	["is interrupted", "INTERRUPTED", () => {}],
	["is refused", "NO_ROOM", () => refuse("NO_ROOM")],
])("a dispatch that %s ends after its proof, which nobody needs any more", async (...row) => {
	const [, code, judge] = row;
	const context = await (await startTeam()).context({});
	const abort = new AbortController();
	const read = Promise.withResolvers<void>();
	let isProved = false;
	const prove = async () => {
		await read.promise;
		await delay(100);
		isProved = true;
	};
	const onStep = ({ step, type }: StepEvent) => {
		if (step === "read" && type === "done") abort.abort();
	};
	const confirm = () => {
		read.resolve();
		judge();
	};
	const asked = { issue: 7, signal: abort.signal, prove, confirm };
	await expect(dispatchIssue(context, asked, onStep)).rejects.toMatchObject({ code });
	expect(isProved).toBe(true);
});

function refuse(code: string): never {
	throw new CodedError(code, "It is refused.", { hint: "" });
}
