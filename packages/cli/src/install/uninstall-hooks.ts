import { existsSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readIfThere } from "./files/read-if-there.ts";
import { replaceFile } from "./files/replace-file.ts";
import { sha256 } from "./files/sha256.ts";
import { withInstallLock } from "./files/with-install-lock.ts";
import { formatLike } from "./hooks-file/format-like.ts";
import { ownHooks } from "./hooks-file/own-hooks.ts";
import { parseHooksFile } from "./hooks-file/parse-hooks-file.ts";
import { setOwnHooks } from "./hooks-file/set-own-hooks.ts";
import type { Installation } from "./installation.ts";
import type { Registration } from "./record/registration.ts";
import { readRegistration } from "./record/registrations.ts";
import { removeUnusedFolders } from "./remove-unused-folders.ts";
import { type TrustRemoval, withdrawTrust } from "./trust/withdraw-trust.ts";

/** What became of each file. */
export interface UninstallReport {
	readonly hooksFile: "restored" | "edited" | "unchanged";
	readonly trust: TrustRemoval;
	readonly filesRemoved: boolean;
}

/**
 * Takes our hooks out again: `hooks.json` and `config.toml` become what they were, byte for byte,
 * where nobody else has changed them; else only what is ours goes. Can be repeated when it was
 * interrupted. Throws `INSTALL_RUNNING`, `HOOKS_FILE_INVALID`, `REGISTRATION_INVALID`,
 * `FILE_CHANGED_MEANWHILE`, `CODEX_NO_ANSWER`.
 */
export async function uninstallHooks(at: Installation): Promise<UninstallReport> {
	// Without a CODEX_HOME there is nobody to wait for, and nothing to take out.
	if (!existsSync(dirname(at.lock))) return uninstallAlone(at);
	return withInstallLock(at.lock, () => uninstallAlone(at));
}

async function uninstallAlone(at: Installation): Promise<UninstallReport> {
	const recorded = await readRegistration(at.registration);
	const hooksFile = await withdrawHooks(at, recorded);
	const trust = await withdrawTrust(at, recorded?.trust);
	await rm(at.registration, { force: true });
	const filesRemoved = await removeUnusedFolders(at.root).catch(nothingThere);
	await removeIfEmpty(dirname(at.registration));
	await removeIfEmpty(at.root);
	return { hooksFile, trust, filesRemoved };
}

async function withdrawHooks(
	at: Installation,
	recorded: Registration | undefined,
): Promise<UninstallReport["hooksFile"]> {
	const from = await readIfThere(at.hooksFile);
	if (from === null) return "unchanged";
	if (recorded?.hooks_before !== undefined && recorded.hooks_after.includes(sha256(from))) {
		if (recorded.hooks_before === from) return "unchanged";
		await replaceFile(at.hooksFile, { from, to: recorded.hooks_before });
		if (recorded.hooks_before === null) await removeProjectFolder(at);
		return "restored";
	}
	const document = parseHooksFile(from, at.hooksFile);
	const without = setOwnHooks(document, new Map(), ownHooks(at.root));
	if (isDeepStrictEqual(document, without)) return "unchanged";
	await replaceFile(at.hooksFile, { from, to: formatLike(without, from) });
	return "edited";
}

/** Made for the file alone. */
async function removeProjectFolder(at: Installation): Promise<void> {
	if (at.scope === "project") await removeIfEmpty(dirname(at.hooksFile));
}

async function removeIfEmpty(folder: string): Promise<void> {
	await rmdir(folder).catch(() => undefined);
}

function nothingThere(error: unknown): false {
	if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
	throw error;
}
