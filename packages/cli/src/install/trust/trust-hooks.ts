import { type HookState, type ListedHooks, withCodexHooks } from "@codex-workers/codex";
import { readIfThere } from "../files/read-if-there.ts";
import { sha256 } from "../files/sha256.ts";
import type { InstallEffect } from "../install-effect.ts";
import type { Installation } from "../installation.ts";
import type { Registration } from "../record/registration.ts";
import { writeRegistration } from "../record/registrations.ts";
import type { StandingHook } from "./hook-standing.ts";

/**
 * Has Codex trust these hooks and no others, by their hashes. What `config.toml` was is recorded
 * first, what it became afterwards. Returns what Codex would then run. Throws `CODEX_NO_ANSWER`.
 */
export async function trustHooks(
	at: Installation,
	hooks: readonly StandingHook[],
	{ record, did }: { readonly record: Registration; readonly did: (effect: InstallEffect) => void },
): Promise<ListedHooks> {
	const before = await readIfThere(at.configFile);
	const hashes = { ...record.trust?.hashes };
	for (const { key, hash } of hooks) hashes[key] = hash;
	const kept = configBefore(before, record);
	const started = {
		hashes,
		...(kept !== undefined && { config_before: kept }),
		config_after: kept === undefined || kept === before ? [] : [sha256(before ?? "")],
	};
	await writeRegistration(at.registration, { ...record, trust: started });
	did("trust_noted");
	const states = hooks.map(({ key, hash, standing }): [string, HookState] => [
		key,
		{ trusted_hash: hash, ...(standing === "disabled" && { enabled: true }) },
	]);
	return withCodexHooks(at.codex, async (codex) => {
		await codex.writeStates(Object.fromEntries(states));
		const after = await readIfThere(at.configFile);
		const done = { ...record, trust: { ...started, config_after: [sha256(after ?? "")] } };
		await writeRegistration(at.registration, done);
		did("trust");
		return codex.list();
	});
}

/** What was there before the first trust, where nobody else has changed the file since. */
function configBefore(now: string | null, { trust }: Registration): string | null | undefined {
	if (trust === undefined) return now;
	const isOurs = trust.config_after.includes(sha256(now ?? ""));
	return isOurs || now === trust.config_before ? trust.config_before : undefined;
}
