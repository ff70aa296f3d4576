import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import * as z from "zod";
import { publicPackages, REPOSITORY } from "./public-packages.ts";
import { PublishedManifest } from "./published-manifest.ts";

/** A package as it would be published. */
export interface PackedPackage {
	readonly manifest: PublishedManifest;
	/** Absolute path of the tarball. */
	readonly tarball: string;
	/** What is in it, sorted, as paths in the package. */
	readonly files: readonly string[];
}

const Packed = z.array(
	z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
);
const Root = z.object({ packageManager: z.string() });

/** Packs every public package into a folder, with the pnpm that this repository names. */
export async function packPackages(folder: string): Promise<readonly PackedPackage[]> {
	const root = await readFile(join(REPOSITORY, "package.json"), "utf8");
	const { packageManager } = Root.parse(JSON.parse(root));
	const filters = (await publicPackages()).flatMap((name) => ["--filter", name]);
	const { stdout } = await execa(
		"npx",
		["--yes", packageManager, ...filters, "pack", "--json", "--pack-destination", folder],
		{ cwd: REPOSITORY, stdin: "ignore" },
	);
	return Promise.all(
		Packed.parse(JSON.parse(stdout)).map(async ({ filename, files }) => ({
			manifest: await readManifest(filename),
			tarball: filename,
			files: files.map(({ path }) => path).sort(),
		})),
	);
}

async function readManifest(tarball: string): Promise<PublishedManifest> {
	const { stdout } = await execa("tar", ["-xzOf", tarball, "package/package.json"]);
	return PublishedManifest.parse(JSON.parse(stdout));
}
