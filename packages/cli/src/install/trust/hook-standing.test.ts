import { hookTrustHash } from "@codex-workers/codex";
import { expect, test } from "vitest";
import { installedGroups } from "../hooks-file/installed-groups.ts";
import { standingHooks } from "./hook-standing.ts";

const own = installedGroups(new Set(["stop"]), { node: "/node", folder: "/x/1" });
const [group] = own.values();
const theirs = { hooks: [{ type: "command", command: "a" }] };
const document = { hooks: { Stop: [theirs, group] } };
const command = group?.hooks[0].command ?? "";
const hash = hookTrustHash("Stop", { command, timeout: 60 });
const listed = {
	key: "/h/hooks.json:stop:1:0",
	eventName: "stop",
	command,
	currentHash: hash,
	source: "user",
	enabled: true,
	trustStatus: "trusted",
};

test.for([
	["armed", {}],
	["not_listed", { key: "/h/hooks.json:stop:0:0" }],
	["not_listed", { key: "/other/hooks.json:stop:1:0" }],
	["different", { currentHash: "sha256:00" }],
	["disabled", { enabled: false }],
	["untrusted", { trustStatus: "untrusted" }],
	["modified", { trustStatus: "modified" }],
	["untrusted", { trustStatus: "something new" }],
] as const)("a hook is %s when Codex lists %j", ([standing, change]) => {
	const answer = { hooks: [{ ...listed, ...change }], warnings: [], errors: [] };
	expect(standingHooks(own, { path: "/h/hooks.json", document }, answer)).toEqual([
		{ event: "Stop", command, key: listed.key, hash, standing },
	]);
});
