/** The library as one file: the modules of its package load two hundred others. */
declare module 'xregexp/xregexp-all.js' {
  export { default } from 'xregexp'
}
