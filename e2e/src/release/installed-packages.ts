import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { REPOSITORY } from "./public-packages.ts";
import { PublishedManifest } from "./published-manifest.ts";

/** A package of somebody else, as pnpm has put it on this disk. */
export interface InstalledPackage {
	readonly manifest: PublishedManifest;
	/** Absolute. */
	readonly folder: string;
}

const STORE = join(REPOSITORY, "node_modules/.pnpm");

/** Finds packages in what this repository has installed, in every version that it has. */
export async function installedPackages(): Promise<
	(name: string) => Promise<readonly InstalledPackage[]>
> {
	const entries = await readdir(STORE);
	return (name) => {
		const start = `${name.replace("/", "+")}@`;
		const own = entries.filter((entry) => entry.startsWith(start));
		return Promise.all(own.map((entry) => read(join(STORE, entry, "node_modules", name))));
	};
}

async function read(folder: string): Promise<InstalledPackage> {
	const text = await readFile(join(folder, "package.json"), "utf8");
	return { folder, manifest: PublishedManifest.parse(JSON.parse(text)) };
}
