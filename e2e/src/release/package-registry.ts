import { once } from "node:events";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { type InstalledPackage, installedPackages } from "./installed-packages.ts";
import type { PackedPackage } from "./pack-packages.ts";
import type { PublishedManifest } from "./published-manifest.ts";

/** A registry of packages on this machine. */
export interface PackageRegistry {
	readonly url: string;
	/** What was asked for and is not there. */
	readonly missing: readonly string[];
	readonly close: () => Promise<void>;
}

/** What a registry has of one version: its manifest, and how to make its tarball. */
interface Version {
	readonly manifest: PublishedManifest;
	readonly tarball: () => Promise<Uint8Array>;
}

/**
 * Serves the packed packages, and of everybody else's packages what this repository has installed,
 * so that `npm install` works as it does for a user and needs no network.
 */
export async function startPackageRegistry(
	packed: readonly PackedPackage[],
): Promise<PackageRegistry> {
	const missing: string[] = [];
	const versionsOf = await findVersions(packed);
	const server = createServer((request, response) => {
		const [name = "", version] = decodeURIComponent(request.url ?? "")
			.slice(1)
			.split("?v=");
		answer(name, version, response).catch((error: unknown) => response.destroy(asError(error)));
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
	return { url, missing, close: async () => void server.close() };

	async function answer(name: string, version: string | undefined, response: ServerResponse) {
		const versions = await versionsOf(name);
		const wanted = versions.find(({ manifest }) => manifest.version === version);
		if (wanted !== undefined) {
			response.end(await wanted.tarball());
		} else if (version === undefined && versions.length > 0) {
			response.end(
				JSON.stringify(
					describe(
						name,
						versions.map(({ manifest }) => manifest),
					),
				),
			);
		} else {
			missing.push(name);
			response.writeHead(404).end("{}");
		}
	}

	function describe(name: string, manifests: readonly PublishedManifest[]) {
		const versions = manifests.map((manifest) => {
			const tarball = `${url}${encodeURIComponent(name)}?v=${manifest.version}`;
			return [manifest.version, { ...manifest, dist: { tarball } }] as const;
		});
		return {
			name,
			"dist-tags": { latest: manifests[0]?.version },
			versions: Object.fromEntries(versions),
		};
	}
}

async function findVersions(
	packed: readonly PackedPackage[],
): Promise<(name: string) => Promise<readonly Version[]>> {
	const installed = await installedPackages();
	return async (name) => {
		const own = packed.filter(({ manifest }) => manifest.name === name);
		if (own.length === 0) return (await installed(name)).map(ofFolder);
		return own.map(({ manifest, tarball }) => ({ manifest, tarball: () => readFile(tarball) }));
	};
}

/** Packs a copy, because pnpm keeps equal files as links to one, which npm does not unpack. */
function ofFolder({ manifest, folder }: InstalledPackage): Version {
	return {
		manifest,
		tarball: async () => {
			const scratch = await mkdtemp(join(tmpdir(), "cw-registry-"));
			try {
				await cp(folder, join(scratch, "package"), { recursive: true });
				const args = ["-cz", "--exclude=node_modules", "-C", scratch, "package"];
				return (await execa("tar", args, { encoding: "buffer" })).stdout;
			} finally {
				await rm(scratch, { recursive: true, force: true });
			}
		},
	};
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
