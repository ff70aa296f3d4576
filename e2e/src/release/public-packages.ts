import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

/** The root of this repository. */
export const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));

const Manifest = z.object({ name: z.string(), private: z.boolean().default(false) });

/** The names of the packages that are published: all but those that say `private`. */
export async function publicPackages(): Promise<readonly string[]> {
	const folder = join(REPOSITORY, "packages");
	const manifests = await Promise.all(
		(await readdir(folder)).map(async (name) =>
			Manifest.parse(JSON.parse(await readFile(join(folder, name, "package.json"), "utf8"))),
		),
	);
	return manifests.filter((manifest) => !manifest.private).map(({ name }) => name);
}
