import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CodedError, parseJson } from "@codex-workers/protocol";
import { readIfThere } from "../files/read-if-there.ts";
import { sha256 } from "../files/sha256.ts";
import { Registration } from "./registration.ts";

/** Where the registration of a `hooks.json` is kept below our folder. */
export function registrationPath(root: string, hooksFile: string): string {
	return join(root, "registrations", `${sha256(hooksFile).slice(0, 12)}.json`);
}

/** Throws `REGISTRATION_INVALID`. */
export async function readRegistration(path: string): Promise<Registration | undefined> {
	const text = await readIfThere(path);
	if (text === null) return undefined;
	const parsed = Registration.safeParse(parseJson(text));
	if (parsed.success) return parsed.data;
	throw new CodedError("REGISTRATION_INVALID", `${path} is damaged.`, {
		hint: "Remove it and run the command again. Without it, uninstall takes out our hooks and leaves everything else as it is.",
	});
}

/** All of them. Throws `REGISTRATION_INVALID`. */
export async function readRegistrations(root: string): Promise<Registration[]> {
	const folder = join(root, "registrations");
	const names = await readdir(folder).catch(() => []);
	const files = names.filter((name) => name.endsWith(".json"));
	const read = await Promise.all(files.map((name) => readRegistration(join(folder, name))));
	return read.flatMap((one) => one ?? []);
}

/** Only its owner can read it, because it can hold a configuration. */
export async function writeRegistration(path: string, registration: Registration): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const temporary = `${path}.${randomUUID()}.tmp`;
	try {
		await writeFile(temporary, `${JSON.stringify(registration, undefined, "\t")}\n`, {
			mode: 0o600,
		});
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
	}
}
