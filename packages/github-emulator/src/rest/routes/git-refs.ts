import { demand } from "../../store/permission.ts";
import { createRef, updateRefs } from "../../store/ref-update.ts";
import { notFound, unprocessable } from "../../store/refusal.ts";
import { nameWithOwner, type Repository } from "../../store/repository.ts";
import { type RestRequest, type Route, repositoryRoute, requiredText } from "../route.ts";

const refJson = (repository: Repository, { name, oid }: { name: string; oid: string }) => ({
	ref: name,
	url: `https://api.github.com/repos/${nameWithOwner(repository)}/git/${name}`,
	object: { type: "commit", sha: oid },
});

const refName = ({ parameters }: RestRequest): string => `refs/${parameters["ref"] ?? ""}`;

const demandPush = (repository: Repository, { viewer }: RestRequest): void =>
	demand(repository, viewer, { permission: "WRITE", action: "UpdateRef" });

export const gitRefRoutes: readonly Route[] = [
	repositoryRoute("GET /git/ref/{+ref}", async (repository, request) => {
		const name = refName(request);
		const oid = await repository.git.resolve(name);
		if (oid === null) throw notFound("Not Found");
		return { status: 200, body: refJson(repository, { name, oid }) };
	}),
	repositoryRoute("GET /git/matching-refs/{+ref}", async (repository, request) => {
		const wanted = refName(request);
		const all = await repository.git.refs(wanted.slice(0, wanted.lastIndexOf("/")));
		const matching = all.filter(({ name }) => name.startsWith(wanted));
		return { status: 200, body: matching.map((ref) => refJson(repository, ref)) };
	}),
	repositoryRoute("POST /git/refs", async (repository, request) => {
		demandPush(repository, request);
		const [name, oid] = [requiredText(request, "ref"), requiredText(request, "sha")];
		if ((await repository.git.resolve(name)) !== null) {
			throw unprocessable("Reference already exists");
		}
		const ref = await createRef(repository, { name, oid });
		return { status: 201, body: refJson(repository, ref) };
	}),
	repositoryRoute("PATCH /git/refs/{+ref}", async (repository, request) => {
		demandPush(repository, request);
		const [name, oid] = [refName(request), requiredText(request, "sha")];
		if ((await repository.git.resolve(name)) === null) {
			throw unprocessable("Reference does not exist");
		}
		const force = request.body["force"] === true;
		await updateRefs(repository, [{ name, afterOid: oid, force }]);
		return { status: 200, body: refJson(repository, { name, oid }) };
	}),
	repositoryRoute("DELETE /git/refs/{+ref}", async (repository, request) => {
		demandPush(repository, request);
		const name = refName(request);
		if ((await repository.git.resolve(name)) === null) {
			throw unprocessable("Reference does not exist");
		}
		await repository.git.updateRefs([{ name, after: null }]);
		return { status: 204 };
	}),
];
