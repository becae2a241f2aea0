import { FileSpreadsheet } from "lucide-react";
import { useEffect, useState } from "react";
import type { Sample } from "../../../src-shared/contract/imports";
import { useClient } from "../../client/client-context";
import { importsCopy, sampleCopy, sampleRows } from "../../copy/imports";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import { SectionHead } from "./section-head";
import style from "./sample-list.module.css";

/** The sample files that come with the app, for a first look. */
export function SampleList({ onImport }: { onImport: (name: string) => void }) {
  const samples = useSamples();
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="samples">
      <SectionHead id="samples" title={importsCopy.samplesTitle} note={importsCopy.samplesNote} />
      <ul>
        {samples.map((sample) => (
          <li key={sample.name} className={style.sample}>
            <Icon icon={FileSpreadsheet} className={style.icon} />
            <b className={style.name}>{sample.name}</b>
            <span className={style.kind}>{sampleCopy[sample.kind]}</span>
            <span className={style.rows}>{sampleRows(sample.rows)}</span>
            <Button
              variant="link"
              className={style.action}
              aria-label={importsCopy.sampleLabel(sample.name)}
              onClick={() => onImport(sample.name)}
            >
              {importsCopy.sampleAction}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSamples(): readonly Sample[] {
  const client = useClient();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    let here = true;
    void client.call("imports.samples", {}).then((answer) => {
      if (here && answer.ok) setSamples(answer.value.samples);
    });
    return () => {
      here = false;
    };
  }, [client]);
  return samples;
}
