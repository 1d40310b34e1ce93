import sharp from 'sharp';

// The library reads many kinds of files, some of them programs of their own (SVG, PDF): for the whole
// process, only those of photos are left to it, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
  ],
});

// A function reads one photo and is done: nothing is worth keeping from it.
sharp.cache(false);

export { sharp };
