// A job as a whole: its name, whether it is archived, a copy of it, its end.
import { jobPath, jobView, patch, post, remove } from "../../api.js";
import { button, confirmed, h } from "../../components/dom.js";
import { forget } from "../../components/drafts.js";
import { t } from "../../texts.js";

/** The statuses of a job that has begun and not ended. */
export const ACTIVE = ["running", "waiting_for_approval", "waiting_for_input", "paused_until"];

/** What can be done with a job as a whole; `changed` takes the job as it is then. */
export const management = (job, changed) => {
  const label = async (change) => changed(await patch(jobPath(job.job_id), change));
  const rename = async () => {
    const name = await confirmed(t("job.rename"), job.command, t("job.rename"), { asked: t("job.name"), value: job.name ?? "" });
    if (name !== null) await label({ name });
  };
  const duplicate = async () => {
    const copy = await post(jobPath(job.job_id, "/duplicate"));
    location.hash = jobView(copy.job_id);
  };
  const erase = async () => {
    if (await confirmed(t("job.delete"), t("job.delete.what"), t("job.delete"), { isDangerous: true }) === null) return;
    await remove(jobPath(job.job_id));
    forget(`plan/${job.job_id}/`);
    location.hash = "#/jobs";
  };
  const isActive = ACTIVE.includes(job.status);
  return h("div", { class: "row" }, button(t("job.rename"), rename, "link"),
    job.steps.length > 0 ? button(t("job.duplicate"), duplicate, "link") : null,
    isActive ? null : button(t(job.archived ? "job.unarchive" : "job.archive"), () => label({ archived: !job.archived }), "link"),
    isActive ? null : button(t("job.delete"), erase, "link bad"));
};
