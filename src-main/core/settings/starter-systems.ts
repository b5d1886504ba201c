/** The system tree a shop starts with; it edits and extends it later. */
export interface StarterSystem {
  code: string
  nameEn: string
  nameZh: string
  children: readonly Omit<StarterSystem, 'children'>[]
}

const child = (code: string, nameEn: string, nameZh: string) => ({ code, nameEn, nameZh })

export const starterSystems: readonly StarterSystem[] = [
  {
    ...child('brakes', 'Brakes', '制动系统'),
    children: [
      child('brake_pads_discs', 'Pads, discs, drums', '制动片、盘、鼓'),
      child('brake_hydraulics', 'Brake hydraulics', '制动液压'),
      child('parking_brake', 'Parking brake', '驻车制动'),
      child('abs_esc', 'ABS and stability control', 'ABS与稳定控制')
    ]
  },
  {
    ...child('engine', 'Engine', '发动机'),
    children: [
      child('engine_mechanical', 'Engine mechanics', '发动机机械'),
      child('engine_lubrication', 'Lubrication', '润滑'),
      child('engine_timing', 'Timing and belts', '正时与皮带')
    ]
  },
  {
    ...child('cooling', 'Cooling', '冷却系统'),
    children: [
      child('radiator_hoses', 'Radiator and hoses', '散热器与水管'),
      child('pump_thermostat', 'Water pump and thermostat', '水泵与节温器')
    ]
  },
  {
    ...child('fuel_ignition', 'Fuel and ignition', '燃油与点火'),
    children: [child('fuel_supply', 'Fuel supply', '供油'), child('ignition', 'Ignition and glow', '点火与预热')]
  },
  {
    ...child('exhaust', 'Exhaust', '排气系统'),
    children: [
      child('exhaust_pipes', 'Pipes and silencers', '排气管与消声器'),
      child('exhaust_treatment', 'Exhaust after-treatment', '排气后处理')
    ]
  },
  {
    ...child('transmission', 'Transmission and clutch', '变速器与离合器'),
    children: [
      child('clutch', 'Clutch', '离合器'),
      child('gearbox', 'Gearbox', '变速器'),
      child('drive_shafts', 'Drive shafts and differential', '传动轴与差速器')
    ]
  },
  {
    ...child('steering', 'Steering', '转向系统'),
    children: [
      child('steering_linkage', 'Steering gear and rods', '转向器与拉杆'),
      child('power_steering', 'Power steering', '助力转向')
    ]
  },
  {
    ...child('suspension', 'Suspension', '悬架'),
    children: [
      child('springs_dampers', 'Springs and dampers', '弹簧与减振器'),
      child('arms_joints', 'Arms, joints, bushes', '摆臂、球头、衬套')
    ]
  },
  {
    ...child('tyres_wheels', 'Tyres and wheels', '轮胎与车轮'),
    children: [
      child('tyres', 'Tyres', '轮胎'),
      child('wheel_bearings', 'Wheel bearings and hubs', '轮毂与轴承'),
      child('wheel_alignment', 'Wheel alignment', '四轮定位')
    ]
  },
  {
    ...child('electrics', 'Electrics', '电气系统'),
    children: [
      child('battery_charging', 'Battery and charging', '蓄电池与充电'),
      child('starting', 'Starting', '起动'),
      child('wiring_sensors', 'Wiring and sensors', '线路与传感器'),
      child('control_units', 'Control units', '控制单元'),
      child('high_voltage', 'High-voltage drive', '高压驱动')
    ]
  },
  { ...child('lighting', 'Lighting', '灯光'), children: [] },
  {
    ...child('air_conditioning', 'Air conditioning', '空调'),
    children: [
      child('refrigerant', 'Refrigerant circuit', '制冷回路'),
      child('heating_ventilation', 'Heating and ventilation', '暖风与通风')
    ]
  },
  {
    ...child('body_paint', 'Body and paint', '车身与涂装'),
    children: [
      child('panels_paint', 'Panels and paint', '钣金与油漆'),
      child('glass_wipers', 'Glass, seals, wipers', '玻璃、密封、雨刮'),
      child('doors_locks', 'Doors and locks', '车门与门锁')
    ]
  },
  {
    ...child('interior_safety', 'Interior and safety', '内饰与安全'),
    children: [
      child('belts_airbags', 'Belts and airbags', '安全带与气囊'),
      child('interior_trim', 'Seats and trim', '座椅与内饰')
    ]
  },
  {
    ...child('service', 'Service and maintenance', '保养与维护'),
    children: [
      child('oil_service', 'Oil and filters', '机油与滤清器'),
      child('scheduled_service', 'Scheduled service', '定期保养')
    ]
  }
]
