import { Menu as MenuIcon } from "lucide-react";
import { Link, useLocation } from "wouter";
import { sidebarCopy } from "../../copy/sidebar";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { IconButton } from "../../parts/icon-button";
import { Mark } from "../../parts/mark";
import { Menu } from "../../parts/menu";
import { NARROW, useMedia } from "../../parts/use-media";
import { FoldersBadge } from "./folders-badge";
import { ImportsBadge } from "./imports-badge";
import { sections } from "./sections";
import style from "./sidebar.module.css";
import { SidebarFoot } from "./sidebar-foot";

/** Where the rail shows no words, a tooltip does. */
const RAIL = "(max-width: 56.25rem)";

/** Where things are: 208 px, an icon rail under 900 px, a menu under 640 px. */
export function Sidebar() {
  const narrow = useMedia(NARROW);
  if (narrow) return <SectionMenu />;
  return (
    <nav className={style.side} aria-label={sidebarCopy.label}>
      <div className={style.product}>
        <Mark />
        <span className={style.wide}>{sidebarCopy.product}</span>
      </div>
      <ul>
        {sections.map((section) => (
          <li key={section.path}>
            <SectionLink {...section} />
          </li>
        ))}
      </ul>
      <SidebarFoot />
    </nav>
  );
}

function SectionLink({ path, root, label, icon }: (typeof sections)[number]) {
  const [location] = useLocation();
  const rail = useMedia(RAIL);
  const here = location === root || location.startsWith(`${root}/`);
  return (
    <Link
      href={path}
      className={classes(style.link, here && style.here)}
      aria-current={here ? "page" : undefined}
      title={rail ? label : undefined}
    >
      <Icon icon={icon} />
      <span className={style.wide}>{label}</span>
      {root === "/imports" && <ImportsBadge />}
      {root === "/folders" && <FoldersBadge />}
    </Link>
  );
}

function SectionMenu() {
  const [, go] = useLocation();
  return (
    <nav className={style.bar} aria-label={sidebarCopy.label}>
      <Menu
        trigger={<IconButton label={sidebarCopy.menu} icon={MenuIcon} />}
        align="start"
        actions={sections.map(({ path, label }) => ({ label, onSelect: () => go(path) }))}
      />
    </nav>
  );
}
