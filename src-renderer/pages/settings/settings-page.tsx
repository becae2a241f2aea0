import { Link } from "wouter";
import { cleanUpCopy } from "../../copy/clean-up";
import { healthCopy } from "../../copy/health";
import { queueSettingsCopy } from "../../copy/queue-settings";
import { settingsCopy } from "../../copy/settings";
import { classes } from "../../parts/classes";
import { Page } from "../../parts/page";
import { PageHeader } from "../../parts/page-header";
import { AppearanceSection } from "./appearance-section";
import { CleanUpSection } from "./clean-up-section";
import { HealthSection } from "./health-section";
import { QueueSection } from "./queue-section";
import { StoreSection } from "./store-section";
import style from "./settings-page.module.css";

const sections = [
  { id: "store", label: settingsCopy.store, component: StoreSection },
  { id: "queue", label: queueSettingsCopy.title, component: QueueSection },
  { id: "health", label: healthCopy.section, component: HealthSection },
  { id: "clean-up", label: cleanUpCopy.section, component: CleanUpSection },
  { id: "appearance", label: settingsCopy.appearance, component: AppearanceSection },
] as const;

/** The settings, a section at a time. All but the store's are saved as they are changed. */
export function SettingsPage({ section }: { section: string }) {
  const shown = sections.find(({ id }) => id === section) ?? sections[0];
  const Section = shown.component;
  return (
    <Page header={<PageHeader title={settingsCopy.title} />}>
      <div className={style.settings}>
        <nav aria-label={settingsCopy.sections}>
          <ul className={style.sections}>
            {sections.map(({ id, label }) => (
              <li key={id}>
                <Link
                  href={`/settings/${id}`}
                  className={classes(style.link, id === shown.id && style.here)}
                  aria-current={id === shown.id ? "page" : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Section />
      </div>
    </Page>
  );
}
