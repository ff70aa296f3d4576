import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { whyUnreadable } from "./why-unreadable.ts";

const coded = (code: string) => Object.assign(new Error(`${code}: it, open 'x'`), { code });

test.each<[unknown, string]>([
	[coded("ENOENT"), "there is no such file"],
	[coded("ENOTDIR"), "there is no such file"],
	[coded("EISDIR"), "it is a folder"],
	[coded("EACCES"), "you may not read it"],
	[coded("EPERM"), "you may not read it"],
	[coded("EIO"), "the system says EIO"],
	[new Error("gone"), "gone"],
	["gone", "gone"],
])("%s is put as: %s", (error, why) => {
	expect(whyUnreadable(error)).toBe(why);
});

test("the system's own errors are told apart", async () => {
	const why = (path: string) => readFile(path).then(() => "", whyUnreadable);
	expect(await why("/nowhere/at/all")).toBe("there is no such file");
	expect(await why("/")).toBe("it is a folder");
});
