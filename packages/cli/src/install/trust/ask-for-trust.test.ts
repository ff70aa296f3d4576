import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askForTrust, isInteractive } from "./ask-for-trust.ts";

const HOOK = { event: "Stop", command: "'/bin/sh' x", key: "k", hash: "h" } as const;

test.for([
	["y", true],
	["Yes", true],
	[" yes ", true],
	["", false],
	["n", false],
	["yesterday", false],
	[undefined, false],
] as const)("%j to the whole command is consent: %s", async ([reply, consent]) => {
	const stdin = new PassThrough();
	stdin.end(reply === undefined ? "" : `${reply}\n`);
	const shown: string[] = [];
	const stderr = { write: (text: string) => shown.push(text) };
	const asked = await askForTrust({ stdin, stderr }, [{ ...HOOK, standing: "untrusted" }]);
	expect(asked).toBe(consent);
	expect(shown.join("")).toContain(`Stop:\n  ${HOOK.command}\n`);
});

test("nobody is asked where nobody sits", () => {
	expect(isInteractive({ stdin: new PassThrough() })).toBe(false);
});
