import style from "./mark.module.css";

/** The product's mark: a drop landing in the half-hour bars of a day. */
export function Mark() {
  return (
    <svg className={style.mark} viewBox="0 0 512 512" aria-hidden="true">
      <rect width="512" height="512" rx="108" fill="#093e4d" />
      <path d="M256 56c40 58 92 104 92 164a92 92 0 0 1-184 0c0-60 52-106 92-164z" fill="#faf5c7" />
      <path d="M64 256h64v192H64zM160 352h64v96h-64zM288 352h64v96h-64zM384 256h64v192h-64z" fill="#58b89c" />
    </svg>
  );
}
