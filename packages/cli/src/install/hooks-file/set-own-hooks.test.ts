import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "./hooks-document.ts";
import { installedGroups } from "./installed-groups.ts";
import { ownHooks } from "./own-hooks.ts";
import { setOwnHooks } from "./set-own-hooks.ts";

const isOwn = ownHooks("/home/it's/codex-workers");
const groups = (version: string, choice: ("gate" | "stop")[] = ["gate"]) =>
	installedGroups(new Set(choice), {
		node: "/node",
		folder: `/home/it's/codex-workers/${version}`,
	});
const own = (version: string) => groups(version).get("PreToolUse");
const theirs = (command: string) => ({ matcher: "Bash", hooks: [{ type: "command", command }] });
const empty = { hooks: [] };

test.for([
	["nothing", [], [own("2")]],
	["other people's groups", [theirs("a"), theirs("b")], [theirs("a"), theirs("b"), own("2")]],
	[
		"an older one of ours",
		[theirs("a"), own("1"), theirs("b")],
		[theirs("a"), own("2"), theirs("b")],
	],
	["two of ours", [own("1"), theirs("a"), own("1")], [own("2"), theirs("a")]],
	["two of ours before others", [own("1"), own("1"), theirs("a")], [own("2"), empty, theirs("a")]],
	["an empty group that we left", [empty, theirs("a")], [empty, theirs("a"), own("2")]],
] as const)("our group comes to %s", ([, before, after]) => {
	const document = { hooks: { PreToolUse: before } };
	expect(setOwnHooks(document, groups("2"), isOwn)).toEqual({ hooks: { PreToolUse: after } });
});

test.for([
	["the last group goes", [theirs("a"), own("1")], { PreToolUse: [theirs("a")] }],
	[
		"one before others leaves an empty one",
		[own("1"), theirs("a")],
		{ PreToolUse: [empty, theirs("a")] },
	],
	["the only one takes the event with it", [own("1")], {}],
	[
		"what is not ours stays, even empty",
		[theirs("a"), empty],
		{ PreToolUse: [theirs("a"), empty] },
	],
] as const)("without us %s", ([, before, after]) => {
	const document = { description: "x", hooks: { PreToolUse: before } };
	expect(setOwnHooks(document, new Map(), isOwn)).toEqual({ description: "x", hooks: after });
});

test("a handler that somebody added to our group stays", () => {
	const [ours] = own("1")?.hooks ?? [];
	const [newer] = own("2")?.hooks ?? [];
	const [added] = theirs("a").hooks;
	const document = { hooks: { PreToolUse: [{ matcher: "*", hooks: [added, ours] }] } };
	expect(setOwnHooks(document, groups("2"), isOwn)).toEqual({
		hooks: { PreToolUse: [{ matcher: "*", hooks: [added, newer] }] },
	});
	expect(setOwnHooks(document, new Map(), isOwn)).toEqual({
		hooks: { PreToolUse: [{ matcher: "*", hooks: [added] }] },
	});
});

test("a hook that is no longer wanted goes, and others of ours stay", () => {
	const both = setOwnHooks({}, groups("1", ["gate", "stop"]), isOwn);
	expect(setOwnHooks(both, groups("1", ["stop"]), isOwn)).toEqual({
		hooks: { Stop: [groups("1", ["stop"]).get("Stop")] },
	});
});

const command = fc.oneof(fc.constantFrom("/bin/true", "gate"), fc.string());
const group = fc.oneof(
	command.map(theirs),
	fc.constantFrom(own("1"), own("2"), empty),
	fc.constant({ matcher: "*" }),
);
const documents = fc.record(
	{
		description: fc.string(),
		hooks: fc.dictionary(fc.constantFrom("PreToolUse", "Stop", "Other"), fc.array(group)),
	},
	{ requiredKeys: [] },
);

/** Where everybody else's handlers stand: what their trust goes by. */
function places(document: JsonObject): string[] {
	const { hooks } = JSON.parse(JSON.stringify({ hooks: {}, ...document }));
	return Object.entries(hooks).flatMap(([event, list]) =>
		(Array.isArray(list) ? list : []).flatMap((one, at) =>
			(one.hooks ?? []).flatMap((handler: unknown, index: number) =>
				isOwn(handler) ? [] : [`${event}:${at}:${index}:${JSON.stringify(handler)}`],
			),
		),
	);
}

test("nobody else's hook ever moves, and doing it twice is doing it once", () =>
	fc.assert(
		fc.property(documents, (document) => {
			const once = setOwnHooks(document, groups("2", ["gate", "stop"]), isOwn);
			expect(places(once)).toEqual(places(document));
			expect(setOwnHooks(once, groups("2", ["gate", "stop"]), isOwn)).toEqual(once);
			const without = setOwnHooks(once, new Map(), isOwn);
			expect(places(without)).toEqual(places(document));
			expect(JSON.stringify(without)).not.toContain("codex-workers");
		}),
	));
