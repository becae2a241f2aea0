import { say } from "../../../src-shared/catalogue/say";
import type { FolderView } from "../../../src-shared/contract/folders";
import { latestCopy } from "../../copy/folders";
import { sentences } from "../../copy/sentences";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { ArrivalsChart } from "./arrivals-chart";
import { LatestFiles } from "./latest-files";
import { useArrivals } from "./use-arrivals";
import style from "./folder-detail.module.css";

/** When files arrive in a folder, and the latest of them. */
export function Arrivals({ folder, now }: { folder: FolderView; now: number }) {
  const { arrivals, failure } = useArrivals(folder);
  if (arrivals === null && failure === null) return <SkeletonRows rows={5} label={latestCopy.loading} />;
  const said = failure === null ? null : say(failure.code, failure.params);
  return (
    <>
      {said !== null && <p className={style.failed}>{sentences(said.title, said.text)}</p>}
      {arrivals !== null && (
        <>
          <ArrivalsChart counts={arrivals.halfHours} days={arrivals.days} />
          <LatestFiles latest={arrivals.latest} now={now} />
        </>
      )}
    </>
  );
}
