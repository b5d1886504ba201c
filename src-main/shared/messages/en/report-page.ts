/** Words of the page where the monthly report is made, looked at, saved and printed. */
export const reportPage = {
  language: 'Language',
  paper: 'Paper',
  make: 'Make the report',
  again: 'Make it again',
  save: 'Save',
  print: 'Print',
  zoom: '{{percent}} %',
  pages: 'Pages of the report',
  page: 'Page {{page}} of {{pages}}',
  key: {
    make: 'make',
    cancel: 'cancel',
    save: 'save',
    print: 'print',
    zoom: 'zoom',
    page: 'page'
  },
  invite:
    'The monthly quality report as a PDF: a summary, repair quality, efficiency, comebacks and releases, and how every figure is worked out. Choose a month and make it.',
  emptyMonth:
    '{{month}} has no data. The report can be made; its first page will say so, and its figures will be empty, not zero.',
  runningMonth: '{{month}} is still running. The report shows it as of today.',
  stale: 'The choices have changed. The pages below are still of {{choices}}.',
  cancelled: 'Stopped as you asked. Nothing was made.',
  failed: 'The report was not made',
  opening: 'Opening the pages',
  unreadable: 'The pages could not be drawn. The report itself is made: save it and open it in a PDF reader.',
  printing: 'Preparing page {{page}} of {{pages}} for the printer',
  notPrinted: 'The pages could not be prepared for the printer. Save the report and print it from a PDF reader.'
}
