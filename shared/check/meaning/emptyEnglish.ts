// English words that say too little for a Chinese word to be found again by.

/** Stems, as `CheckResources.stemOf` answers them. */
export const emptyEnglish: ReadonlySet<string> = new Set(
  (
    'be have do can will may to the a of in on for and or it that this with as at by from get make go take say see let use give ' +
    'one so up out shall would could should might must is are was were been time way thing people such more most very much many ' +
    'other also even just still then when if what who how all any some their they you we he she i there not no'
  ).split(' '),
);
