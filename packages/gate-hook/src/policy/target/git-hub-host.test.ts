import { expect, test } from "vitest";
import { gitHubHost } from "./git-hub-host.ts";

// A variable that is absent is as good as any text that is no address.
test.each<[Record<string, string>, string]>([
	[{}, "github.com"],
	[{ GITHUB_API_URL: "https://api.github.com" }, "github.com"],
	[{ GITHUB_API_URL: "http://127.0.0.1:4000" }, "github.com"],
	[{ GITHUB_API_URL: "not an address" }, "github.com"],
	[{ GITHUB_API_URL: "https://GitHub.acme.example/api/v3" }, "github.acme.example"],
	[{ GITHUB_API_URL: "https://github.acme.example/api" }, "github.acme.example"],
	[{ GITHUB_API_URL: "https://github.acme.example/apis" }, "github.com"],
	[{ GITHUB_API_URL: "https://emulator.example/x/api/v3" }, "github.com"],
	[{ GITHUB_API_URL: "https://api.acme.ghe.com/" }, "acme.ghe.com"],
	[{ GH_HOST: "GitHub.acme.example" }, "github.acme.example"],
	[{ GH_HOST: "" }, "github.com"],
	[
		{ GITHUB_SERVER_URL: "https://one.example", GITHUB_API_URL: "https://api.two.example" },
		"one.example",
	],
])("with %j repositories are at %s", (env, host) => {
	expect(gitHubHost(env)).toBe(host);
});
