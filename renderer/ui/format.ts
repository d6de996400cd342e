// Times, dates and figures as the interface writes them. `11-18 11:42` in tables, `Nov 17` / `11月18日` in prose.
import type { InterfaceLanguage } from '../../shared/model/app.js';

const two = (n: number): string => String(n).padStart(2, '0');

/** `12:03:05`, or without seconds `12:03`; local time. */
export function formatTime(at: number, withSeconds = false): string {
  const date = new Date(at);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return withSeconds ? `${time}:${two(date.getSeconds())}` : time;
}

const isSameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** For tables: `12:03` today, `11-18` this year, `2025-11-18` before. */
export function formatShortDate(at: number, now: number = Date.now()): string {
  const date = new Date(at);
  const today = new Date(now);
  if (isSameDay(date, today)) return formatTime(at);
  const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return date.getFullYear() === today.getFullYear() ? day : `${date.getFullYear()}-${day}`;
}

/** For lists of events: `11:42` today, `11-18 11:42` else, with the year when it is another. */
export function formatDateTime(at: number, now: number = Date.now()): string {
  const day = formatShortDate(at, now);
  return day.includes(':') ? day : `${day} ${formatTime(at)}`;
}

/** In prose: `Nov 17` or `11月17日`, with the year when it is not the present one. */
export function formatDate(at: number, language: InterfaceLanguage, now: number = Date.now()): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'zh-CN', {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    year: isThisYear ? undefined : 'numeric',
  }).format(date);
}

/** In prose with the time: `Nov 17, 11:42` or `11月17日 11:42`. */
export function formatMoment(at: number, language: InterfaceLanguage, now: number = Date.now()): string {
  return `${formatDate(at, language, now)}${language === 'en' ? ', ' : ' '}${formatTime(at)}`;
}

/** Grouped as the language does: `1,842`. */
export function formatNumber(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-US' : 'zh-CN').format(value);
}

/** With so many decimals, whether or not they are 0: `0.20`. */
export function formatFixed(value: number, decimals: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-US' : 'zh-CN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** File size with one decimal from a megabyte on: `12 KB`, `1.4 MB`. */
export function formatBytes(bytes: number, language: InterfaceLanguage): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} KB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
}
