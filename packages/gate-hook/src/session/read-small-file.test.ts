import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSmallFile } from "./read-small-file.ts";

test("reads the beginning of a file, also through a link", () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "file"), "0123456789");
	symlinkSync("file", join(folder, "link"));
	expect(readSmallFile(join(folder, "file"), 100)).toBe("0123456789");
	expect(readSmallFile(join(folder, "link"), 4)).toBe("0123");
});

test("has nothing to read in a folder, a device, a missing file, or a named pipe that nobody writes", () => {
	const folder = temporaryFolder();
	execFileSync("/usr/bin/mkfifo", [join(folder, "pipe")]);
	for (const path of [folder, "/dev/zero", join(folder, "none"), join(folder, "pipe"), "a\0b"]) {
		expect(readSmallFile(path, 100)).toBeUndefined();
	}
});

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-file-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}
