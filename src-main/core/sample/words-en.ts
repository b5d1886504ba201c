import type { Fault, SampleWords } from './words.ts'

/** One line a fault: weight, risk, hours, parts; concern, cause, correction, operation. */
export const f = (
  system: string,
  repairClass: Fault['repairClass'],
  season: Fault['season'],
  [weight, risk, hours, parts]: readonly [number, number, number, number],
  [concern, cause, correction, operation]: readonly [string, string, string, string]
): Fault => ({ system, repairClass, season, weight, risk, hours, parts, concern, cause, correction, operation })

const faults: readonly Fault[] = [
  f(
    'oil_service',
    'primary_maintenance',
    'all',
    [20, 0.35, 0.8, 62],
    [
      'Service due',
      'Interval reached',
      'Oil 4.3 L 5W-30 and filter renewed, level checked hot',
      'Oil and filter service'
    ]
  ),
  f(
    'scheduled_service',
    'secondary_maintenance',
    'all',
    [9, 0.5, 2.6, 148],
    [
      'Annual service and check before the holidays',
      'Interval reached',
      'Second-level maintenance done, filters and plugs renewed',
      'Second-level maintenance'
    ]
  ),
  f(
    'brake_pads_discs',
    'special_repair',
    'all',
    [12, 1.3, 2.4, 172],
    [
      'Grinding from the rear when braking',
      'Rear pads worn to the backing plate, disc scored',
      'Rear discs and pads renewed, slide pins greased',
      'Rear discs and pads, renew'
    ]
  ),
  f(
    'brake_pads_discs',
    'special_repair',
    'all',
    [10, 1.1, 1.9, 138],
    [
      'Squeal from the front brakes',
      'Front pads glazed, wear limit reached',
      'Front pads renewed and bedded in',
      'Front pads, renew'
    ]
  ),
  f(
    'brake_hydraulics',
    'special_repair',
    'all',
    [4, 1.2, 1.2, 38],
    [
      'Brake pedal feels soft',
      'Brake fluid old, air in the rear circuit',
      'Fluid changed, system bled on all four wheels',
      'Brake fluid, change and bleed'
    ]
  ),
  f(
    'parking_brake',
    'minor_repair',
    'all',
    [3, 1.0, 0.9, 24],
    [
      'Handbrake does not hold on the hill',
      'Cable stretched',
      'Handbrake cable renewed and adjusted',
      'Handbrake cable, renew'
    ]
  ),
  f(
    'abs_esc',
    'minor_repair',
    'winter',
    [3, 1.6, 1.1, 74],
    [
      'ABS lamp lights up after some minutes',
      'Wheel speed sensor rear left open circuit',
      'Wheel speed sensor renewed, fault memory cleared',
      'Wheel speed sensor, renew'
    ]
  ),
  f(
    'engine_timing',
    'assembly',
    'all',
    [3, 1.7, 4.8, 310],
    [
      'Rattle from the belt side at cold start',
      'Timing belt tensioner noisy, belt at its limit',
      'Timing belt kit and water pump renewed',
      'Timing belt kit, renew'
    ]
  ),
  f(
    'engine_mechanical',
    'special_repair',
    'all',
    [4, 1.5, 2.2, 96],
    [
      'Engine shakes at idle, lamp is on',
      'Ignition coil of cylinder 3 weak',
      'Coil and plugs renewed, adaptation values reset',
      'Ignition coil, renew'
    ]
  ),
  f(
    'engine_mechanical',
    'assembly',
    'all',
    [2, 1.8, 7.5, 640],
    [
      'Oil in the coolant, white smoke',
      'Cylinder head gasket leaking',
      'Head gasket renewed, head planed, pressure test passed',
      'Cylinder head gasket, renew'
    ]
  ),
  f(
    'radiator_hoses',
    'minor_repair',
    'all',
    [4, 1.2, 1.3, 58],
    [
      'Coolant on the floor in the morning',
      'Lower radiator hose cracked',
      'Hose renewed, system filled and bled, pressure test dry',
      'Radiator hose, renew'
    ]
  ),
  f(
    'pump_thermostat',
    'special_repair',
    'winter',
    [4, 1.1, 1.6, 82],
    [
      'Heater stays cold, needle does not rise',
      'Thermostat stuck open',
      'Thermostat renewed, warm-up checked',
      'Thermostat, renew'
    ]
  ),
  f(
    'fuel_supply',
    'special_repair',
    'all',
    [3, 1.4, 1.8, 118],
    [
      'Hesitates when pulling away',
      'Fuel pressure low, filter blocked',
      'Fuel filter and pump renewed',
      'Fuel pump, renew'
    ]
  ),
  f(
    'ignition',
    'minor_repair',
    'winter',
    [3, 0.9, 0.9, 46],
    ['Starts badly when cold', 'Glow plug 2 open circuit', 'Glow plugs renewed', 'Glow plugs, renew']
  ),
  f(
    'exhaust_pipes',
    'minor_repair',
    'all',
    [4, 0.8, 1.1, 96],
    [
      'Rattle from the exhaust shield',
      'Heat shield fixing rusted through',
      'Heat shield refitted with new fixings',
      'Heat shield, refit'
    ]
  ),
  f(
    'exhaust_treatment',
    'special_repair',
    'all',
    [2, 1.6, 1.4, 132],
    [
      'Engine lamp, car feels slow',
      'Differential pressure sensor out of range',
      'Sensor renewed, filter regenerated',
      'Pressure sensor, renew'
    ]
  ),
  f(
    'clutch',
    'assembly',
    'all',
    [3, 1.3, 5.2, 390],
    [
      'Clutch slips in fourth gear',
      'Friction plate worn',
      'Clutch kit and release bearing renewed',
      'Clutch kit, renew'
    ]
  ),
  f(
    'gearbox',
    'assembly',
    'all',
    [2, 1.5, 3.4, 210],
    [
      'Automatic shifts with a jolt',
      'Fluid dark, adaptation out of range',
      'Fluid and filter changed, adaptation run',
      'Gearbox fluid, change'
    ]
  ),
  f(
    'drive_shafts',
    'special_repair',
    'all',
    [3, 0.9, 1.7, 124],
    [
      'Clicking at full lock',
      'Outer joint worn, boot split',
      'Outer joint and boot renewed',
      'Drive shaft joint, renew'
    ]
  ),
  f(
    'steering_linkage',
    'special_repair',
    'all',
    [4, 1.0, 1.2, 64],
    ['Steering knocks over bumps', 'Track rod end worn', 'Track rod end renewed, toe set', 'Track rod end, renew']
  ),
  f(
    'power_steering',
    'minor_repair',
    'winter',
    [2, 1.3, 1.3, 88],
    [
      'Steering heavy when parking',
      'Pressure hose sweating, fluid low',
      'Hose renewed, system bled',
      'Steering hose, renew'
    ]
  ),
  f(
    'springs_dampers',
    'special_repair',
    'all',
    [5, 1.1, 2.2, 236],
    [
      'Knock from the front over potholes',
      'Strut mounts worn, damper leaking',
      'Front dampers and strut mounts renewed',
      'Front dampers, renew'
    ]
  ),
  f(
    'arms_joints',
    'special_repair',
    'all',
    [6, 1.2, 1.8, 118],
    [
      'Pulls to the left, tyre worn inside',
      'Lower arm bush torn',
      'Lower arm renewed, geometry set',
      'Lower arm, renew'
    ]
  ),
  f(
    'tyres',
    'minor_repair',
    'tyres',
    [9, 0.6, 0.9, 280],
    [
      'Change to winter tyres',
      'Season',
      'Four tyres fitted, balanced, bolts tightened to 120 Nm',
      'Tyres, fit and balance'
    ]
  ),
  f(
    'wheel_bearings',
    'special_repair',
    'all',
    [4, 1.2, 1.9, 104],
    ['Humming from the front at 80', 'Front wheel bearing worn', 'Wheel bearing renewed', 'Wheel bearing, renew']
  ),
  f(
    'wheel_alignment',
    'minor_repair',
    'all',
    [4, 0.9, 0.8, 0],
    ['Steering wheel is not straight', 'Toe out of range', "Geometry set to the maker's values", 'Wheel alignment']
  ),
  f(
    'battery_charging',
    'minor_repair',
    'winter',
    [7, 1.0, 0.7, 128],
    ['Does not start in the morning', 'Battery worn out, 41 % left', 'Battery renewed and registered', 'Battery, renew']
  ),
  f(
    'battery_charging',
    'special_repair',
    'all',
    [3, 1.5, 1.7, 260],
    ['Charge lamp flickers', 'Alternator regulator faulty', 'Alternator renewed, charging 14.3 V', 'Alternator, renew']
  ),
  f(
    'wiring_sensors',
    'special_repair',
    'all',
    [3, 2.1, 1.9, 22],
    [
      'Central locking works now and then',
      'Door harness broken in the boot',
      'Harness repaired with new lead, tested',
      'Door harness, repair'
    ]
  ),
  f(
    'lighting',
    'minor_repair',
    'winter',
    [5, 0.7, 0.5, 26],
    [
      'Dipped beam right is out',
      'Bulb burnt, connector hot',
      'Bulb and connector renewed, aim set',
      'Headlamp bulb, renew'
    ]
  ),
  f(
    'refrigerant',
    'special_repair',
    'summer',
    [9, 1.3, 1.5, 94],
    [
      'Air conditioning blows warm',
      'Refrigerant low, condenser leaking',
      'Condenser renewed, evacuated and charged',
      'Condenser, renew'
    ]
  ),
  f(
    'heating_ventilation',
    'minor_repair',
    'summer',
    [5, 1.0, 0.9, 42],
    [
      'Smell when the air conditioning starts',
      'Cabin filter soaked, evaporator dirty',
      'Filter renewed, evaporator cleaned',
      'Evaporator, clean'
    ]
  ),
  f(
    'panels_paint',
    'special_repair',
    'all',
    [4, 1.2, 5.5, 180],
    [
      'Rear bumper scraped when parking',
      'Bumper cracked at the lower edge',
      'Bumper repaired and painted',
      'Bumper, repair and paint'
    ]
  ),
  f(
    'control_units',
    'diagnosis',
    'all',
    [3, 0.4, 0.7, 0],
    [
      'Warning lamp came on once',
      'No fault stored, no fault found on the road',
      'Fault memory read, road test without findings',
      'Diagnosis'
    ]
  )
]

export const wordsEn: SampleWords = {
  preset: 'EU',
  timeZone: 'Europe/Dublin',
  shopName: 'Harbour Road Garage',
  outletNames: ['Harbour Road', 'Quay Street', 'Mill Lane', 'Station Yard'],
  hourPrice: 78,
  technicians: [
    'Declan Roche',
    'Tomasz Wilk',
    'Aoife Brennan',
    'Sean Lynch',
    'Piotr Zielak',
    'Marek Nowak',
    'Fergal Byrne',
    'Orla Keane',
    'Conor Daly',
    'Ewa Kowal',
    'Liam Foley',
    'Nuala Ryan',
    'Patryk Zajac',
    'Eoin Walsh'
  ],
  inspectors: ['Ciara Byrne', 'Michael Hart', 'Sinead Moran'],
  advisors: ['Niamh Doyle', 'Kieran Shaw', 'Maeve Nolan'],
  manager: 'Padraig Quinn',
  firstNames: [
    'Gráinne',
    'John',
    'Mary',
    'Aidan',
    'Siobhan',
    'Peter',
    'Emma',
    'David',
    'Laura',
    'Kevin',
    'Anna',
    'Brian',
    'Helen',
    'Mark',
    'Sarah',
    'Thomas',
    'Julia',
    'Robert',
    'Claire',
    'Stephen',
    'Nora',
    'Paul',
    'Rachel',
    'Hugh',
    'Sofia',
    'Jan'
  ],
  surnames: [
    'Fahy',
    'Kelly',
    'Murphy',
    'Walsh',
    'Byrne',
    'Ryan',
    'Doherty',
    'Farrell',
    'Hayes',
    'Burke',
    'Carroll',
    'Dunne',
    'Power',
    'Regan',
    'Whelan',
    'Sweeney',
    'Hogan',
    'Nolan',
    'Quigley',
    'Tobin',
    'Novak',
    'Silva',
    'Meyer',
    'Costa'
  ],
  companies: [
    'Bayside Couriers',
    'Greenfield Foods',
    'Atlas Lifts',
    'Northgate Dental',
    'Corrib Electrical',
    'Brook Landscapes'
  ],
  nameOrder: 'given_first',
  models: [
    ['Toyota', 'Yaris', 8],
    ['Toyota', 'Avensis', 5],
    ['Volkswagen', 'Golf', 9],
    ['Ford', 'Fiesta', 7],
    ['Ford', 'Transit', 5],
    ['Nissan', 'Qashqai', 7],
    ['Hyundai', 'Tucson', 6],
    ['Škoda', 'Octavia', 7],
    ['BMW', '320d', 4],
    ['Audi', 'A4', 4],
    ['Opel', 'Corsa', 5],
    ['Peugeot', '3008', 4],
    ['Renault', 'Captur', 4],
    ['Kia', 'Ceed', 5],
    ['Mazda', '6', 3],
    ['Volvo', 'V50', 2],
    ['Honda', 'Jazz', 3],
    ['Dacia', 'Duster', 3],
    ['Seat', 'Leon', 3],
    ['Mercedes-Benz', 'C 180', 3]
  ],
  plate: ({ digits, pick }) =>
    `${pick(['12', '131', '142', '151', '161', '171', '172', '181', '191', '201', '211', '222', '231', '241'])}-${pick(['D', 'D', 'D', 'D', 'KE', 'WX', 'MH', 'LH', 'W', 'C'])}-${digits(5).replace(/^0/, '1')}`,
  phone: (digits) => `08${digits(1)} ${digits(3)} ${digits(4)}`,
  faults,
  comebackConcerns: [
    'Same again after a week: {{concern}}',
    'Was here for this, it is back: {{concern}}',
    'Not cured: {{concern}}',
    'Still there, now worse: {{concern}}'
  ],
  reworkCauses: [
    'Not tightened to the value',
    'Fitted without cleaning the seat',
    'Step of the list left out',
    'Adjusted cold instead of hot',
    'Connector not locked'
  ],
  textAnswers: [
    '6 km, town and main road, nothing heard',
    '9 km, warm, no fault code',
    'No remarks',
    'Customer told about the tyre age'
  ],
  releaseReasons: [
    'Customer has to catch a ferry, inspection agreed for Monday',
    'Breakdown tow at closing time, road tested by the manager',
    'Courtesy car needed back, customer signed for it'
  ],
  rejectReasons: [
    'Other fault, other part of the system',
    'New damage, stone chip',
    'Wear part, not connected with the earlier job',
    'Planned second appointment'
  ],
  cancelReasons: ['Customer declined the estimate', 'Car sold by the customer', 'Customer did not come'],
  promiseReasons: ['Part came late', 'More found on the ramp', 'Customer cannot collect today']
}
