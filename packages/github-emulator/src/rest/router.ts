import type { Route } from "./route.ts";
import { collaboratorRoutes } from "./routes/collaborators.ts";
import { commentRoutes } from "./routes/comments.ts";
import { gitRefRoutes } from "./routes/git-refs.ts";
import { issueRoutes } from "./routes/issues.ts";
import { labelRoutes } from "./routes/labels.ts";
import { metaRoutes } from "./routes/meta.ts";
import { pullRoutes } from "./routes/pulls.ts";
import { repositoryRoutes } from "./routes/repositories.ts";

const patternOf = (path: string): RegExp =>
	new RegExp(
		`^${path.replaceAll(/\{\+(\w+)\}/g, "(?<$1>.+)").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`,
	);

const table = [
	...metaRoutes,
	...repositoryRoutes,
	...commentRoutes,
	...issueRoutes,
	...labelRoutes,
	...gitRefRoutes,
	...pullRoutes,
	...collaboratorRoutes,
].map((route) => ({ route, pattern: patternOf(route.path) }));

export interface Matched {
	readonly route: Route;
	readonly parameters: Readonly<Record<string, string>>;
}

/** The route for a method and a path, or null when none is modelled. */
export const findRoute = (method: string, path: string): Matched | null => {
	for (const { route, pattern } of table) {
		const match = route.method === method ? pattern.exec(path) : null;
		if (match !== null) return { route, parameters: decoded(match.groups ?? {}) };
	}
	return null;
};

const decoded = (groups: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
	);
