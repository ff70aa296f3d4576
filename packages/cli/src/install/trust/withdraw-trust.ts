import { dropHookStates, readCodexSettings, writeHookStates } from "@codex-workers/codex";
import { readIfThere } from "../files/read-if-there.ts";
import { replaceFile } from "../files/replace-file.ts";
import { sha256 } from "../files/sha256.ts";
import type { Installation } from "../installation.ts";
import type { Registration } from "../record/registration.ts";

/** What became of `config.toml`. */
export type TrustRemoval = "restored" | "edited" | "unchanged";

/**
 * Withdraws the trust that was given to our hooks: `config.toml` becomes what it was, where nobody
 * else has changed it; else Codex removes our entries, as far as they still hold our hashes.
 */
export async function withdrawTrust(
	at: Installation,
	trust: Registration["trust"],
): Promise<TrustRemoval> {
	if (trust === undefined) return "unchanged";
	const now = await readIfThere(at.configFile);
	const isOurs = trust.config_after.includes(sha256(now ?? ""));
	if (isOurs && trust.config_before !== undefined) {
		await replaceFile(at.configFile, { from: now, to: trust.config_before });
		return "restored";
	}
	const { trustedHashes } = await readCodexSettings(at.codex);
	const ours = Object.entries(trust.hashes).filter(
		([key, hash]) => trustedHashes.get(key) === hash,
	);
	if (ours.length === 0) return "unchanged";
	await writeHookStates(at.codex, Object.fromEntries(ours.map(([key]) => [key, null])));
	if (trustedHashes.size === ours.length) await dropHookStates(at.codex);
	return "edited";
}
