import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RefChange } from "../../git/push.ts";
import { claimContext, gitWorld } from "../../testing/git-world.ts";
import { acquireClaim } from "../acquire-claim.ts";
import { type WrittenClaim, writeClaim } from "../write-claim.ts";
import { gitClaimStore } from "./git-claim-store.ts";
import { memoryClaimStore } from "./memory-claim-store.fixture.ts";
import { swapTogether } from "./swap-together.ts";

/** A dispatcher whose claims are taken together, and what it has asked `origin` to change each time. */
async function dispatcher() {
	const world = await gitWorld();
	const context = claimContext(world, world.root);
	const store = gitClaimStore(context, context.configuration.claims);
	const asked: string[][] = [];
	const swap = swapTogether((changes) => {
		asked.push(changes.map(({ ref }) => ref.replace("refs/heads/", "")));
		return store.swap(changes);
	});
	const place = { ...context, claimStore: { ...store, swap } };
	/** Takes the claims of issues in the same moment. */
	const take = async (...issues: number[]) => {
		const claims: WrittenClaim[] = [];
		for (const issue of issues) {
			claims.push(await writeClaim(place, { issue, workerId: `worker-1-${issue}`, attempt: 1 }));
		}
		return await Promise.allSettled(
			claims.map((claim) =>
				acquireClaim(place, claim, { name: `feature/${claim.issue}-x`, base: world.base }),
			),
		);
	};
	return { world, take, asked };
}

const REF = "refs/codex-workers/claims";

test("claims that are taken at the same time, with their branches, are one push", async () => {
	const { take, asked } = await dispatcher();
	await take(7, 8);
	const pairs = [7, 8].flatMap((issue) => [`${REF}/${issue}`, `feature/${issue}-x`]);
	expect(asked.map((refs) => refs.toSorted())).toEqual([pairs.toSorted()]);
	await take(9);
	expect(asked).toHaveLength(2);
});

test("a claim that another one holds keeps nobody from theirs, and neither gets half of it", async () => {
	const { world, take, asked } = await dispatcher();
	await world.run(world.root, "push", "-q", "origin", `${world.base}:${REF}/8`);
	const [seven, eight] = await take(7, 8);
	expect(seven?.status).toBe("fulfilled");
	expect(eight).toMatchObject({ reason: { code: "CLAIM_HELD" } });
	expect(asked).toHaveLength(3);
	expect(Object.keys(await world.refs())).toEqual([
		...[`${REF}/7`, `${REF}/8`, "refs/heads/feature/7-x", "refs/heads/main"],
	]);
});

test("one that is alone is refused once", async () => {
	const { world, take, asked } = await dispatcher();
	await world.run(world.root, "push", "-q", "origin", `${world.base}:${REF}/8`);
	expect(await take(8)).toMatchObject([{ reason: { code: "CLAIM_HELD" } }]);
	expect(asked).toHaveLength(1);
});

test("what cannot be asked at all is told to each", async () => {
	const swap = swapTogether(async () => {
		throw new TypeError("no git");
	});
	const all = await Promise.allSettled([swap([]), swap([])]);
	expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("whatever others hold and whichever answer is lost, a ref is changed by all or by none of those who ask", () =>
	fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
			fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }),
			fc.boolean(),
			async (held, wanted, isLost) => {
				const { store, refs, loseAnswer } = memoryClaimStore();
				const change = (of: number, to: string): RefChange => ({ ref: `r${of}`, from: null, to });
				await store.swap(held.map((of) => change(of, "theirs")));
				if (isLost) loseAnswer();
				const swap = swapTogether(store.swap, async () => {});
				const outcomes = await Promise.all(wanted.map((of, at) => swap([change(of, `${at}`)])));
				for (const [at, of] of wanted.entries()) {
					const is = refs.get(`r${of}`);
					if (held.includes(of)) expect(is).toBe("theirs");
					else expect(wanted.map((other, place) => (other === of ? `${place}` : ""))).toContain(is);
					if (outcomes[at]?.type === "done") expect(is).toBe(`${at}`);
				}
			},
		),
	));
