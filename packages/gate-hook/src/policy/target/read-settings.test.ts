import { expect, test } from "vitest";
import { readRemoteUrls } from "./read-remote-urls.ts";
import { readSettings } from "./read-settings.ts";

/** A git that prints what it is told to, by its subcommand. */
function gitThat(prints: Record<string, string>) {
	const asked: string[] = [];
	const git = async (args: readonly string[]) => {
		asked.push(args.join(" "));
		return { exitCode: 0, stdout: prints[args[0] ?? ""] ?? "" };
	};
	return { git, asked };
}

test("settings are read as git prints them, of all files or of one and what that includes", async () => {
	const { git, asked } = gitThat({ config: "a.b\nx\ny\0c.d\0a.b\n\0\nz\0" });
	const settings = [
		["a.b", "x\ny"],
		["c.d", "true"],
		["a.b", ""],
		["", "z"],
	];
	expect(await readSettings(git)).toEqual(settings);
	expect(await readSettings(git, "/file")).toEqual(settings);
	expect(asked).toEqual(["config -z --list", "config -z --list --includes --file /file"]);
});

test("without a setting there is none", async () => {
	expect(await readSettings(gitThat({}).git)).toEqual([]);
});

test("remotes are read off the settings where those say all", async () => {
	const { git, asked } = gitThat({ config: "remote.origin.url\nhttps://h/o/r\0", remote: "x" });
	expect(await readRemoteUrls(git)).toEqual([{ name: "origin", url: "https://h/o/r" }]);
	expect(asked).toEqual(["config -z --list"]);
});

// A line gives a name and an address or neither: to look at one of the two is to look at both.
test("remotes are else those that git lists for fetching", async () => {
	const listed = [
		"origin\thttps://h/o/r (fetch)",
		"origin\thttps://h/o/pushed (push)",
		"part\t/srv/a b (fetch) [blob:none]",
		"two words\thttps://h/o/r (fetch)",
		"odd\thttps://h/o/r (fetch) and more",
		"",
	];
	const { git, asked } = gitThat({ config: "url.x.insteadof\ny\0", remote: listed.join("\n") });
	expect(await readRemoteUrls(git)).toEqual([
		{ name: "origin", url: "https://h/o/r" },
		{ name: "part", url: "/srv/a b" },
	]);
	expect(asked).toEqual(["config -z --list", "remote -v"]);
});
