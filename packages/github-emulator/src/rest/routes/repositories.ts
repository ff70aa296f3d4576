import { repositoryJson } from "../json/repository.ts";
import { type Route, repositoryRoute } from "../route.ts";

export const repositoryRoutes: readonly Route[] = [
	repositoryRoute("GET ", (repository, { viewer }) => ({
		status: 200,
		body: repositoryJson(repository, viewer),
	})),
];
