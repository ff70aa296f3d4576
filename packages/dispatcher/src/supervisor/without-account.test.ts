import { describe, expect, test } from "vitest";
import { isSshAddress } from "./reaches-by-ssh.ts";
import { isSshOpen, withoutAccount } from "./without-account.ts";

const SSH = { SSH_AUTH_SOCK: "/agent", GIT_SSH_COMMAND: "ssh -i key" };
const GIT = {
	...{ GIT_CONFIG_COUNT: "2", GIT_CONFIG_KEY_0: "http.extraHeader", GIT_ASKPASS: "/askpass" },
	GIT_CONFIG_VALUE_0: "Authorization: basic c2VjcmV0",
	...{ GIT_CONFIG_KEY_1: "safe.directory", GIT_CONFIG_VALUE_1: "*" },
};
const SAFE = {
	...{ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" },
};
const PLAIN = { PATH: "/usr/bin", GIT_CONFIG_GLOBAL: "/home/me/.gitconfig", GIT_AUTHOR_NAME: "me" };

describe("the accounts of a worker", () => {
	test.each([
		["standard", SSH, true],
		["standard", { ...PLAIN, GIT_SSH: "/ssh" }, true],
		["standard", PLAIN, false],
		["research", SSH, false],
		["review", SSH, false],
	] as const)("of scope %s in %j depend on how origin is reached: %s", (...row) => {
		const [scope, env, depends] = row;
		expect(isSshOpen(env, { scope })).toBe(depends);
		const account = (isSsh: boolean) => withoutAccount(env, { scope, tokenEnv: undefined, isSsh });
		expect(JSON.stringify(account(true)) !== JSON.stringify(account(false))).toBe(depends);
	});

	test.each([
		["standard", undefined, false, { ...GIT }],
		["standard", undefined, true, { ...GIT, ...SSH }],
		["standard", "GH_WORKER_TOKEN", false, { ...SAFE }],
		["standard", "GH_WORKER_TOKEN", true, { ...SAFE, ...SSH }],
		["research", undefined, true, { ...SAFE }],
		["review", undefined, true, { ...SAFE }],
	] as const)("of scope %s, with its own token in %s, over SSH: %s", (...row) => {
		const [scope, tokenEnv, isSsh, kept] = row;
		const all = { ...PLAIN, ...SSH, ...GIT };
		expect(withoutAccount(all, { scope, tokenEnv, isSsh })).toEqual({ ...PLAIN, ...kept });
	});
});

test.each([
	["git@github.com:acme/widget.git", true],
	["github.com:acme/widget.git", true],
	["ssh://git@github.com/acme/widget.git", true],
	["https://github.com/acme/widget.git", false],
	["https://me:secret@github.com/acme/widget.git", false],
	["http://127.0.0.1:8080/acme/widget.git", false],
	["/srv/git/widget.git", false],
	["../widget:1.git", false],
	["file:///srv/widget.git", false],
])("%s is reached over SSH: %s", (address, isSsh) => {
	expect(isSshAddress(address)).toBe(isSsh);
});
