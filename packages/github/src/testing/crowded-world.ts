import { type GitHubWorld, githubWorld } from "./github-world.ts";

/** An issue with comments "1" … "count", each a second younger than the one before. */
export async function crowdedWorld(count: number): Promise<GitHubWorld> {
	const world = await githubWorld();
	for (let index = 1; index <= count; index++) {
		world.seeded.addComment(world.issue, { author: "mallory", body: String(index) });
		world.pass(1000);
	}
	return world;
}
