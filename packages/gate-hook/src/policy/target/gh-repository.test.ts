import { expect, test } from "vitest";
import { ghRepository } from "./gh-repository.ts";
import type { GhRemote } from "./gh-settings.ts";

const remote = (name: string, url: string, resolved?: string): GhRemote => ({
	name,
	url,
	resolved,
});
const origin = remote("origin", "git@github.com:acme/widget.git");

test.each<[string, GhRemote[], string | undefined]>([
	["no remote", [], undefined],
	["no remote that gh could read", [remote("origin", "/srv/git/acme/widget.git")], undefined],
	["no remote that names an owner", [remote("origin", "https://github.com/widget")], undefined],
	["origin alone", [origin], "github.com/acme/widget"],
	[
		"origin before others",
		[remote("fork", "https://github.com/me/widget"), origin],
		"github.com/acme/widget",
	],
	[
		"github before origin",
		[origin, remote("github", "https://github.com/hub/widget")],
		"github.com/hub/widget",
	],
	[
		"upstream before all",
		[
			origin,
			remote("github", "https://github.com/hub/widget"),
			remote("Upstream", "https://ghe.example/up/widget"),
		],
		"ghe.example/up/widget",
	],
	[
		"what gh repo set-default chose",
		[
			remote("upstream", "https://github.com/up/widget"),
			remote("fork", "https://github.com/me/widget", "base"),
		],
		"github.com/me/widget",
	],
	[
		"another repository that gh repo set-default chose",
		[{ ...origin, resolved: "up/widget" }],
		"github.com/up/widget",
	],
	[
		"the first remote of those that were chosen",
		[remote("fork", "https://github.com/me/widget", "base"), { ...origin, resolved: "base" }],
		"github.com/acme/widget",
	],
	[
		"several remotes of the same standing that agree",
		[remote("a", "git@github.com:me/widget"), remote("b", "https://github.com/me/widget.git")],
		"github.com/me/widget",
	],
	[
		"several remotes of the same standing that do not",
		[remote("a", "https://github.com/me/widget"), remote("b", "https://github.com/you/widget")],
		undefined,
	],
])("gh takes %s", (_, remotes, expected) => {
	expect(ghRepository(remotes)).toBe(expected);
});
